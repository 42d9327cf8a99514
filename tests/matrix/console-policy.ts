import { DEMO_PASSWORD } from '../../scripts/seed/settings'
import { OTHER } from '../harness/neighbourhood'
import { photo } from '../harness/photos'
import { requestId } from '../product/phone-client'
import type { Doc, Kind } from './documents'
import { type PlainKind, personIdOf, SIGNED_IN, STAFF, type StaffKey } from './settlement'

/** A desk as the table names it; who sits there for a given document follows from its area and department. */
export type Desk = 'clerk' | 'town' | 'county' | 'secretary' | 'coordinator' | 'manager' | 'auditor'

export interface StaffDocumentRow {
  action: string
  kind: Kind
  input: (doc: Doc) => object
  may: Desk[]
  /** they have this button at their own level, so they are told that it is another desk's turn */
  notTheirTurn?: Desk[]
  shows?: PlainKind[]
  /** who has to do with it from then on */
  becomes?: (doc: Doc) => Partial<Doc>
  why?: string
}

export interface StaffRow {
  action: string
  input: (key: StaffKey) => object | Promise<object>
  may: readonly StaffKey[]
  shows?: PlainKind[]
  why?: string
  /** ends the session, so it is tried after everything else */
  last?: boolean
}

const WIDE: Desk[] = ['town', 'county', 'manager', 'auditor']
const OVERSEERS: Desk[] = ['secretary', 'manager', 'auditor']

/** Who of the staff a desk is, for this document: next door it is their clerk; disability has its own reviewer. */
export function holdersOf(desks: Desk[], { area, sensitive }: Doc): StaffKey[] {
  return desks.flatMap((desk): StaffKey[] => {
    if (sensitive && OVERSEERS.includes(desk)) return []
    if (desk === 'county') return [sensitive ? 'countyDisabled' : 'county']
    if (area !== OTHER || WIDE.includes(desk)) return [desk]
    return desk === 'clerk' ? ['neighbourClerk'] : []
  })
}

const versioned = ({ id, version }: Doc) => ({ caseId: id, version })
const ordered = ({ id, version }: Doc) => ({ orderId: id, version })
const noted = ({ id, version }: Doc) => ({ noticeId: id, version })
const noticeId = ({ id }: Doc) => ({ noticeId: id })
const reviewed: Desk[] = ['clerk', 'town', 'county']
const publishers: Desk[] = ['clerk', 'secretary', 'coordinator']
const dispatchers = publishers

const text = () => ({
  requestId: requestId(),
  title: '样例通知',
  html: '<p>样例</p>',
  category: '活动',
  validUntil: '2099-12-31',
  audience: { kind: 'everyone' },
})

export const staffDocumentRows: StaffDocumentRow[] = [
  {
    action: 'casework.get',
    kind: 'case.submitted',
    input: ({ id }) => ({ caseId: id }),
    may: [...reviewed, ...OVERSEERS],
    why: 'overseers see that things move, but nothing of health, disability or hardship; an administrator sees no case',
  },
  { action: 'casework.get', kind: 'case.draft', input: ({ id }) => ({ caseId: id }), may: [] },
  { action: 'casework.accept', kind: 'case.submitted', input: versioned, may: ['clerk'] },
  {
    action: 'casework.requestSupplement',
    kind: 'case.submitted',
    input: (doc) => ({ ...versioned(doc), materials: [{ key: 'm1', reason: '不清楚' }] }),
    may: ['clerk'],
    notTheirTurn: ['town', 'county'],
  },
  {
    action: 'casework.notAccept',
    kind: 'case.submitted',
    input: (doc) => ({ ...versioned(doc), reason: '户口不在本县', wayOn: '到户籍地申请' }),
    may: ['clerk'],
  },
  {
    action: 'casework.requestPickup',
    kind: 'case.submitted',
    input: (doc) => ({ ...versioned(doc), materials: ['m1'] }),
    may: ['clerk'],
    becomes: ({ area }) => ({ worker: area === OTHER ? 'farWorker' : 'worker' }),
  },
  {
    action: 'casework.forward',
    kind: 'case.accepted',
    input: (doc) => ({ ...versioned(doc), to: 'town', opinion: '同意' }),
    may: ['clerk'],
    notTheirTurn: ['town'],
  },
  {
    action: 'casework.decide',
    kind: 'case.atCounty',
    input: (doc) => ({ ...versioned(doc), outcome: 'approved' }),
    may: ['county'],
    notTheirTurn: ['clerk', 'town'],
  },
  {
    action: 'casework.decide',
    kind: 'case.atTown',
    input: (doc) => ({ ...versioned(doc), outcome: 'approved' }),
    may: ['town'],
    notTheirTurn: ['clerk', 'county'],
  },
  {
    action: 'casework.deliver',
    kind: 'case.decided',
    input: (doc) => ({ ...versioned(doc), how: '社区代取' }),
    may: ['clerk'],
  },
  { action: 'casework.close', kind: 'case.delivered', input: versioned, may: ['clerk'] },
  {
    action: 'people.reveal',
    kind: 'case.submitted',
    input: ({ id }) => ({ caseId: id, field: 'idNumber', reason: '核对身份证号' }),
    may: reviewed,
    shows: ['idNumber'],
    why: 'those who handle it, at any desk, with a reason that the person can read; never those who oversee',
  },
  {
    action: 'volunteering.get',
    kind: 'order.waiting',
    input: ({ id }) => ({ orderId: id }),
    may: dispatchers,
    shows: ['room'],
    why: 'they send somebody to the door',
  },
  {
    action: 'volunteering.order',
    kind: 'order.taken',
    input: ({ id }) => ({ orderId: id }),
    may: dispatchers,
    shows: ['room'],
  },
  {
    action: 'volunteering.assign',
    kind: 'order.waiting',
    input: (doc) => ({
      ...ordered(doc),
      volunteerId: personIdOf(doc.area === OTHER ? 'farVolunteer' : 'idleVolunteer'),
    }),
    may: dispatchers,
    becomes: (doc) => ({ kind: 'order.taken', volunteer: doc.area === OTHER ? 'farVolunteer' : 'idleVolunteer' }),
    shows: ['room'],
  },
  { action: 'volunteering.confirm', kind: 'order.waiting', input: ordered, may: dispatchers, shows: ['room'] },
  {
    action: 'volunteering.cancel',
    kind: 'order.waiting',
    input: (doc) => ({ ...ordered(doc), reason: '停水停电' }),
    may: dispatchers,
    shows: ['room'],
  },
  { action: 'publishing.get', kind: 'notice.draft', input: noticeId, may: publishers },
  {
    action: 'publishing.save',
    kind: 'notice.draft',
    input: (doc) => ({ ...text(), ...noted(doc) }),
    may: publishers,
  },
  { action: 'publishing.publish', kind: 'notice.draft', input: noted, may: publishers },
  {
    action: 'publishing.withdraw',
    kind: 'notice.publishing',
    input: (doc) => ({ ...noted(doc), reason: '时间有变' }),
    may: publishers,
  },
  { action: 'publishing.pause', kind: 'notice.publishing', input: noted, may: publishers },
  { action: 'publishing.resume', kind: 'notice.paused', input: noted, may: publishers },
  { action: 'publishing.delivery', kind: 'notice.publishing', input: noticeId, may: publishers },
]

const nothing = () => ({})
const EVERYBODY = STAFF
const HAVE_QUEUE: StaffKey[] = [
  'clerk',
  'neighbourClerk',
  'secretary',
  'town',
  'county',
  'countyDisabled',
  'manager',
  'auditor',
]
const PUBLISH: StaffKey[] = ['clerk', 'neighbourClerk', 'secretary', 'coordinator']

export const staffRows: StaffRow[] = [
  { action: 'catalog.list', input: nothing, may: EVERYBODY },
  { action: 'catalog.get', input: () => ({ itemId: 'resident-pension-claim' }), may: EVERYBODY },
  { action: 'catalog.precheck', input: () => ({ itemId: 'resident-pension-claim', answers: [] }), may: EVERYBODY },
  {
    action: 'staff.login',
    input: (key) => ({ account: key === 'nobody' ? 'clerk' : key, password: DEMO_PASSWORD }),
    may: EVERYBODY,
    why: 'with the right password; nobody is anybody before',
  },
  { action: 'staff.me', input: nothing, may: SIGNED_IN },
  { action: 'casework.queue', input: () => ({ limit: 50 }), may: HAVE_QUEUE },
  { action: 'casework.queue', input: () => ({ limit: 50, state: 'ended' }), may: HAVE_QUEUE },
  { action: 'casework.queue', input: () => ({ limit: 50, search: '样例' }), may: HAVE_QUEUE },
  { action: 'casework.export', input: nothing, may: HAVE_QUEUE },
  { action: 'casework.figures', input: nothing, may: HAVE_QUEUE },
  {
    action: 'messaging.alerts',
    input: nothing,
    may: ['clerk', 'neighbourClerk', 'secretary', 'admin'],
    why: 'a broken template is the whole mini-program’s; an alert names nobody',
  },
  { action: 'volunteering.queue', input: () => ({ limit: 50 }), may: PUBLISH, shows: ['room'] },
  { action: 'volunteering.queue', input: () => ({ limit: 50, search: '样' }), may: PUBLISH, shows: ['room'] },
  { action: 'publishing.list', input: () => ({ limit: 50 }), may: PUBLISH },
  { action: 'publishing.reach', input: () => ({ audience: { kind: 'everyone' } }), may: PUBLISH },
  { action: 'publishing.save', input: text, may: PUBLISH },
  {
    action: 'publishing.upload',
    input: async () => ({ name: 'a.jpg', base64: (await photo()).toString('base64') }),
    may: PUBLISH,
  },
  { action: 'staff.logout', input: nothing, may: SIGNED_IN, last: true },
]
