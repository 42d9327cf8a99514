import type { Mailbox } from '../../messaging/mailbox'
import { mailboxes } from '../../messaging/mailbox'
import { joinOf } from '../join-of'
import { stampOf } from '../stamp'
import { advanceDue } from '../timers/advance-due'
import { type CollectionDefinition, index } from './definition'
import type { PathOf } from './paths'

const retention = { forever: 'as long as the test' }

/** What compiles and what does not is looked at by the compiler: nothing here is run. */
const looksAtTypes = (_: () => unknown) => undefined

const accepts = <Path extends PathOf<Mailbox>>(path: Path) => path

test('a path is a field, a field inside, a place of a list, or any key of a table', () => {
  expect([
    accepts('messages'),
    accepts('messages.matter.word'),
    accepts('messages.0.at'),
    accepts('messages.$.state'),
    accepts('reachedAs.cell'),
    accepts('quota.any-template'),
    accepts('log.0.by.id'),
  ]).toHaveLength(7)
  // @ts-expect-error: no such field
  accepts('letters')
  // @ts-expect-error: not inside of this one
  accepts('messages.sentAt')
  // @ts-expect-error: what stands in a list has no such field
  accepts('messages.$.sate')
  // @ts-expect-error: nothing stands below a number
  accepts('createdAt.day')
})

test('whatever is asked of documents names fields that they have', () => {
  looksAtTypes(() => [
    mailboxes.find({ reads: 'a', 'messages.id': 'b' }, { order: [['updatedAt', -1]], fields: { reads: true } }),
    // @ts-expect-error
    mailboxes.find({ redas: 'a' }),
    // @ts-expect-error
    mailboxes.find({}, { order: [['updateAt', -1]] }),
    // @ts-expect-error
    mailboxes.find({}, { fields: { letters: true } }),
    // @ts-expect-error
    mailboxes.page({}, { orderBy: 'touchedAt', direction: 1 }),
    // @ts-expect-error
    mailboxes.count({ 'reachedAs.grid': 'a' }),
    // @ts-expect-error
    mailboxes.updateWhere({ _id: 'a' }, { 'messages.$.sate': 'sent' }),
    // @ts-expect-error
    mailboxes.updateMany({ spentAtAll: 1 }, {}),
    // @ts-expect-error
    mailboxes.listWithJoins({}, [], { limit: 1, fields: ['letters'] }),
    // @ts-expect-error
    mailboxes.withJoins({}, [], ['letters']),
    // @ts-expect-error
    joinOf(mailboxes, { localField: 'openid', foreignField: 'openid', as: 'a' }, () => null),
    // @ts-expect-error
    joinOf(mailboxes, { localField: 'openid', foreignField: '_id', as: 'a', only: ['letters'] }, () => null),
    // @ts-expect-error
    stampOf({ documents: mailboxes, listedIn: 'scopes', isFor: () => true }),
    // @ts-expect-error
    advanceDue(mailboxes, 'dueAt', () => ({ set: {}, log: [] }), 1),
  ])
})

test('so does an index, and how long documents live', () => {
  const declare = (definition: Pick<CollectionDefinition<PathOf<Mailbox>>, 'indexes' | 'retention'>) => definition
  const { indexes } = declare({ indexes: [index('newest', 'area', '-updatedAt', '-_id')], retention })
  expect(indexes[0]?.keys).toEqual([
    ['area', 1],
    ['updatedAt', -1],
    ['_id', -1],
  ])
  // @ts-expect-error
  declare({ indexes: [index('newest', 'area', '-touchedAt')], retention })
  // @ts-expect-error
  declare({ indexes: [], retention: { days: 1, since: 'touchedAt', why: '' } })
})
