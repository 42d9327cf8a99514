import { photo } from '../../../../tests/harness/photos'
import { AT_COMMUNITY, COMMUNITY_DESKS } from '../../../../tests/matrix/desks'
import { type Doc, type Made, type Making, type MatrixPart, matrixKind } from '../../../../tests/matrix/kind'
import { areaOf, EVERYBODY, officeClerk } from '../../../../tests/matrix/settlement'
import { requestId } from '../../../../tests/product/phone-client'
import { applied, communityOf, now } from '../../../kernel'
import { newContent } from '../changes/new-content'
import { published } from '../changes/published'
import { type Content, contents } from '../document'

const STATES = ['draft', 'publishing', 'paused'] as const
type State = (typeof STATES)[number]

function made(state: State, { id, number, person }: Making): Made<Content> {
  const content = {
    title: `样例通知${number}`,
    html: '<p>样例</p>',
    answers: {},
    summary: '样例',
    pictures: [],
    category: '活动',
    validUntil: '2099-12-31',
    audience: { kind: 'everyone' as const },
  }
  const notice = newContent(id, communityOf(person.area), 'notice', content, officeClerk, now())
  if (state === 'draft') return { document: { ...notice, deliverAt: null } }
  const out = applied(notice, published(notice, { by: officeClerk, at: now() }), now())
  // the delivery itself is another test's: here the timer has nothing to go on with
  return { document: { ...out, deliverAt: null, ...(state === 'paused' ? { status: 'paused' } : {}) } }
}

const noted = ({ id, version }: Doc) => ({ noticeId: id, version })
const noticeId = ({ id }: Doc) => ({ noticeId: id })

const text = () => ({
  requestId: requestId(),
  title: '样例通知',
  html: '<p>样例</p>',
  category: '活动',
  validUntil: '2099-12-31',
  audience: { kind: 'everyone' },
})

const kind = matrixKind({
  kind: 'notice',
  documents: contents,
  states: STATES,
  isOwnerless: true,
  make: made,
  isKnownTo: (key, { area }) => area === areaOf(key),
  desks: COMMUNITY_DESKS,
  app: [
    {
      action: 'publishing.get',
      state: 'publishing',
      input: ({ id }) => ({ noticeId: id }),
      may: ['visitor', 'resident', 'gridWorker', 'volunteer', 'unskilled'],
      why: 'the board of one’s own community; somebody unknown sees that of the community they opened',
    },
    { action: 'publishing.get', state: 'draft', input: ({ id }) => ({ noticeId: id }), may: [] },
  ],
  console: [
    { action: 'publishing.get', state: 'draft', input: noticeId, may: COMMUNITY_DESKS },
    {
      action: 'publishing.save',
      state: 'draft',
      input: (doc) => ({ ...text(), ...noted(doc) }),
      may: COMMUNITY_DESKS,
    },
    { action: 'publishing.publish', state: 'draft', input: noted, may: COMMUNITY_DESKS },
    {
      action: 'publishing.withdraw',
      state: 'publishing',
      input: (doc) => ({ ...noted(doc), reason: '时间有变' }),
      may: COMMUNITY_DESKS,
    },
    { action: 'publishing.pause', state: 'publishing', input: noted, may: COMMUNITY_DESKS },
    { action: 'publishing.resume', state: 'paused', input: noted, may: COMMUNITY_DESKS },
    { action: 'publishing.delivery', state: 'publishing', input: noticeId, may: COMMUNITY_DESKS },
  ],
})

export const matrix: MatrixPart = {
  kind,
  people: [{ action: 'publishing.list', input: () => ({ limit: 50 }), may: EVERYBODY }],
  staff: [
    { action: 'publishing.count', input: () => ({}), may: AT_COMMUNITY },
    { action: 'publishing.export', input: () => ({}), may: AT_COMMUNITY },
    { action: 'publishing.list', input: () => ({ limit: 50 }), may: AT_COMMUNITY },
    { action: 'publishing.reach', input: () => ({ audience: { kind: 'everyone' } }), may: AT_COMMUNITY },
    { action: 'publishing.save', input: text, may: AT_COMMUNITY },
    {
      action: 'publishing.upload',
      input: async () => ({ name: 'a.jpg', base64: (await photo()).toString('base64') }),
      may: AT_COMMUNITY,
    },
  ],
}
