import type { Desk } from '../../../../tests/matrix/desks'
import { type Doc, type Made, type Making, type MatrixPart, matrixKind } from '../../../../tests/matrix/kind'
import { officeClerk, plainOf } from '../../../../tests/matrix/settlement'
import { applied, communityOf, now } from '../../../kernel'
import { handled } from '../changes/handled'
import { newCallback } from '../changes/new-callback'
import { type Callback, callbacks } from '../document'

const STATES = ['waiting', 'handled'] as const
type State = (typeof STATES)[number]

function made(state: State, { id, owner, person }: Making): Made<Callback> {
  const wish = { phone: plainOf(owner).phone, words: '样例' }
  const waiting = newCallback(id, communityOf(person.area), wish, now())
  if (state === 'waiting') return { document: waiting }
  return { document: applied(waiting, handled(waiting, { by: officeClerk, at: now() }), now()) }
}

const called = ({ id, version }: Doc) => ({ callbackId: id, version })
/** Those who answer the community's phone. */
const ANSWERERS: Desk[] = ['clerk', 'secretary']

const kind = matrixKind({
  kind: 'callback',
  documents: callbacks,
  states: STATES,
  isOwnerless: true,
  make: made,
  desks: ANSWERERS,
  app: [],
  console: [
    { action: 'messaging.handleCallback', state: 'waiting', input: called, may: ANSWERERS },
    { action: 'messaging.reopenCallback', state: 'handled', input: called, may: ANSWERERS },
    {
      action: 'messaging.revealCallback',
      state: 'waiting',
      input: ({ id }) => ({ callbackId: id, reason: '给来信人回电话' }),
      may: ANSWERERS,
      shows: ['phone'],
      why: 'for a reason that is written down; whoever wrote gave the number to be called',
    },
  ],
})

export const matrix: MatrixPart = {
  kind,
  staff: [
    {
      action: 'messaging.callbacks',
      input: () => ({ limit: 50 }),
      may: ['clerk', 'neighbourClerk', 'secretary'],
      why: 'who wrote 人工 waits for the community, and for nobody else',
    },
    {
      action: 'messaging.countCallbacks',
      input: () => ({}),
      may: ['clerk', 'neighbourClerk', 'secretary'],
      why: 'the number of those whom they may list',
    },
  ],
}
