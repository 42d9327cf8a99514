import { FORM } from '../harness/case-maker'
import { idNumber } from '../harness/neighbourhood'
import { requestId } from '../product/phone-client'
import { type Doc, type Kind, type Part, PLAIN_ITEM } from './documents'
import { KNOWN, type KnownKey, type PlainKind, plainOf, WECHAT, type WeChatKey } from './settlement'

/** What somebody may do to a document, by what they are to it. */
export interface DocumentRow {
  action: string
  kind: Kind
  input: (doc: Doc, key: WeChatKey) => object
  may: Part[]
  /** refusals in other words than "not found" and the like, and why that gives nothing away */
  told?: { parts: Part[]; code: string; why: string }
  /** masked everywhere else */
  shows?: PlainKind[]
  /** who has to do with it from then on */
  becomes?: (key: WeChatKey) => Partial<Doc>
  /** where the row would surprise */
  why?: string
}

/** What somebody may do that is about themself, or about nothing in particular. */
export interface PersonRow {
  action: string
  input: (key: WeChatKey) => object
  may: WeChatKey[]
  why?: string
  shows?: PlainKind[]
  /** one's own, that one told oneself before */
  showsOwn?: PlainKind[]
  /** changes who they are, so it is tried after everything else */
  last?: boolean
}

const EVERYBODY: WeChatKey[] = [...WECHAT]
const REGISTERED: WeChatKey[] = [...KNOWN]
const WORKERS: WeChatKey[] = ['worker', 'otherWorker', 'farWorker']
const VOLUNTEERS: WeChatKey[] = ['volunteer', 'idleVolunteer', 'unskilled', 'farVolunteer']

const caseId = ({ id }: Doc) => ({ caseId: id })
const versioned = ({ id, version }: Doc) => ({ caseId: id, version })
const orderId = ({ id }: Doc) => ({ orderId: id })
const ordered = ({ id, version }: Doc) => ({ orderId: id, version })
const filesOf = ({ stored }: Doc) =>
  Object.fromEntries(
    Object.entries((stored as { materials: Record<string, { files: { fileID: string }[] }> }).materials).map(
      ([key, { files }]) => [key, { files: files.map(({ fileID }) => fileID) }],
    ),
  )
const place = ({ stored }: Doc) => (stored as { place: { location: object | null } }).place.location
const ofItem = { itemId: PLAIN_ITEM, itemVersion: 1 }
const form = (key: WeChatKey) => ({
  ...FORM,
  ...(key === 'visitor' ? {} : { payoutAccount: plainOf(key as KnownKey).bankCard }),
})

export const documentRows: DocumentRow[] = [
  {
    action: 'casework.saveDraft',
    kind: 'case.draft',
    input: (doc, key) => ({ requestId: requestId(), ...versioned(doc), ...ofItem, form: form(key), materials: {} }),
    may: ['self'],
  },
  {
    action: 'casework.submit',
    kind: 'case.draft',
    input: (doc, key) => ({
      requestId: requestId(),
      ...versioned(doc),
      ...ofItem,
      form: form(key),
      materials: filesOf(doc),
      consent: true,
    }),
    may: ['self'],
  },
  {
    action: 'casework.draft',
    kind: 'case.draft',
    input: caseId,
    may: ['self'],
    shows: ['bankCard'],
    why: 'whoever typed it goes on typing, so the draft gives back what they typed',
  },
  { action: 'casework.discard', kind: 'case.draft', input: versioned, may: ['self'] },
  {
    action: 'casework.get',
    kind: 'case.draft',
    input: caseId,
    may: ['self'],
    shows: ['bankCard'],
    why: 'a draft is its maker’s alone, even before the staff; they see what they typed',
  },
  { action: 'casework.get', kind: 'case.submitted', input: caseId, may: ['self'] },
  {
    action: 'casework.get',
    kind: 'case.pickup',
    input: caseId,
    may: ['self', 'assignedWorker'],
    why: 'whoever fetches the papers sees what for; the data stay masked',
  },
  {
    action: 'casework.supplement',
    kind: 'case.supplementing',
    input: (doc) => ({ requestId: requestId(), ...versioned(doc), materials: { m1: filesOf(doc).m1 } }),
    may: ['self'],
  },
  { action: 'casework.withdraw', kind: 'case.submitted', input: versioned, may: ['self'] },
  { action: 'casework.rate', kind: 'case.delivered', input: (doc) => ({ ...versioned(doc), score: 5 }), may: ['self'] },
  {
    action: 'casework.task',
    kind: 'case.pickup',
    input: caseId,
    may: ['assignedWorker'],
    shows: ['phone', 'room'],
    why: 'they go to the door; the applicant reads in the record that they were shown it',
  },
  {
    action: 'casework.collect',
    kind: 'case.pickup',
    input: (doc) => ({ requestId: requestId(), ...versioned(doc), materials: { m1: filesOf(doc).m1 } }),
    may: ['assignedWorker'],
  },
  {
    action: 'volunteering.get',
    kind: 'order.waiting',
    input: orderId,
    may: ['self', 'volunteer'],
    why: 'whoever has the skill may look before taking it: building and family name only',
  },
  {
    action: 'volunteering.get',
    kind: 'order.taken',
    input: orderId,
    may: ['self', 'itsVolunteer'],
    shows: ['phone', 'room'],
    why: 'the two who meet may call each other, and the volunteer finds the door',
  },
  { action: 'volunteering.get', kind: 'order.done', input: orderId, may: ['self', 'itsVolunteer'] },
  {
    action: 'volunteering.change',
    kind: 'order.waiting',
    input: (doc) => ({ ...ordered(doc), note: '请按门铃' }),
    may: ['self'],
  },
  { action: 'volunteering.cancel', kind: 'order.waiting', input: ordered, may: ['self'] },
  {
    action: 'volunteering.cancel',
    kind: 'order.taken',
    input: ordered,
    may: ['self'],
    why: 'the volunteer gives it back instead',
  },
  {
    action: 'volunteering.take',
    kind: 'order.waiting',
    input: orderId,
    may: ['volunteer'],
    shows: ['phone', 'room'],
    becomes: (key) => ({ kind: 'order.taken', volunteer: key as KnownKey }),
    told: {
      parts: ['self', 'unskilled'],
      code: 'NOT_NOW',
      why: 'volunteers are told why they cannot take it: their own, or a skill that they have not named',
    },
  },
  {
    action: 'volunteering.giveBack',
    kind: 'order.taken',
    input: (doc) => ({ ...ordered(doc), reason: '临时有事' }),
    may: ['itsVolunteer'],
  },
  {
    action: 'volunteering.checkIn',
    kind: 'order.taken',
    input: (doc) => ({ ...orderId(doc), location: place(doc) }),
    may: ['itsVolunteer'],
    shows: ['phone', 'room'],
  },
  {
    action: 'volunteering.checkOut',
    kind: 'order.checkedIn',
    input: (doc) => ({ ...orderId(doc), location: place(doc) }),
    may: ['itsVolunteer'],
  },
  {
    action: 'volunteering.rate',
    kind: 'order.done',
    input: (doc) => ({ ...orderId(doc), score: 5 }),
    may: ['self', 'itsVolunteer'],
  },
  {
    action: 'publishing.get',
    kind: 'notice.publishing',
    input: ({ id }) => ({ noticeId: id }),
    may: ['visitor', 'resident', 'gridWorker', 'volunteer', 'unskilled'],
    why: 'the board of one’s own community; somebody unknown sees that of the community they opened',
  },
  { action: 'publishing.get', kind: 'notice.draft', input: ({ id }) => ({ noticeId: id }), may: [] },
]

const DAY = 24 * 3600_000
let hours = 0
/** Ten in the morning in China, some days ahead, never twice the same minute. */
const soon = () => Math.floor(Date.now() / DAY) * DAY + 3 * DAY + 2 * 3600_000 + ++hours * 60_000

const nothing = () => ({})

export const personRows: PersonRow[] = [
  { action: 'places.communities', input: nothing, may: EVERYBODY },
  { action: 'catalog.list', input: nothing, may: EVERYBODY },
  { action: 'catalog.get', input: () => ({ itemId: PLAIN_ITEM }), may: EVERYBODY },
  { action: 'catalog.precheck', input: () => ({ itemId: PLAIN_ITEM, answers: [] }), may: EVERYBODY },
  { action: 'people.me', input: nothing, may: EVERYBODY },
  {
    action: 'home.open',
    input: nothing,
    may: EVERYBODY,
    why: 'nobody must tell anything before looking around; a visitor gets the board only',
  },
  { action: 'people.reveals', input: nothing, may: REGISTERED },
  { action: 'casework.mine', input: () => ({ limit: 50 }), may: REGISTERED },
  {
    action: 'casework.known',
    input: () => ({ itemId: PLAIN_ITEM }),
    may: REGISTERED,
    showsOwn: ['bankCard'],
    why: 'what somebody typed into an earlier form is offered to them, and to nobody else, for the next',
  },
  {
    action: 'casework.saveDraft',
    input: (key) => ({ requestId: requestId(), ...ofItem, form: form(key), materials: {} }),
    may: REGISTERED,
  },
  {
    action: 'casework.tasks',
    input: () => ({ limit: 50 }),
    may: WORKERS,
    shows: ['phone', 'room'],
    why: 'they go to the doors of these people',
  },
  { action: 'messaging.inbox', input: () => ({ limit: 50 }), may: EVERYBODY, why: 'of the openid that WeChat names' },
  {
    action: 'messaging.recordAccept',
    input: () => ({ requestId: requestId(), results: { 'demo-template-orderProgress': 'reject' } }),
    may: EVERYBODY,
    why: 'consent belongs to the openid, known to us or not',
  },
  { action: 'messaging.markRead', input: () => ({ ids: ['letter-of-nobody'] }), may: EVERYBODY },
  { action: 'volunteering.menu', input: nothing, may: EVERYBODY },
  { action: 'volunteering.me', input: nothing, may: EVERYBODY },
  {
    action: 'volunteering.order',
    input: () => ({ requestId: requestId(), serviceId: 'station-haircut', startAt: soon(), place: {} }),
    may: REGISTERED,
  },
  { action: 'volunteering.myOrders', input: () => ({ limit: 50 }), may: REGISTERED },
  {
    action: 'volunteering.myOrders',
    input: () => ({ limit: 50, side: 'taken' }),
    may: REGISTERED,
    shows: ['room'],
    why: 'the list says where to go',
  },
  { action: 'volunteering.open', input: () => ({ limit: 50 }), may: VOLUNTEERS },
  { action: 'publishing.list', input: () => ({ limit: 50 }), may: EVERYBODY },
  {
    action: 'people.saveDependent',
    input: (key) => ({
      requestId: requestId(),
      name: '样例长者',
      idNumber: idNumber('1940-01-01', 800 + WECHAT.indexOf(key)),
      relation: '母亲',
      buildingId: 'b1',
    }),
    may: REGISTERED,
    last: true,
  },
  {
    action: 'volunteering.register',
    input: () => ({ requestId: requestId(), skills: ['haircut'], reach: 1000 }),
    may: REGISTERED,
    last: true,
  },
  {
    action: 'people.saveProfile',
    input: (key) => ({
      requestId: requestId(),
      name: '样例新名',
      consent: true,
      ...(key === 'visitor'
        ? { idNumber: idNumber('1970-01-01', 900), phone: '19900770099', buildingId: 'b1', unit: '1', room: '101' }
        : {}),
    }),
    may: EVERYBODY,
    why: 'this is how somebody unknown becomes known',
    last: true,
  },
]
