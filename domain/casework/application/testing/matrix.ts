import { filledForm } from '../../../../scripts/seed/filled-form'
import { FORM } from '../../../../tests/harness/case-maker'
import { OTHER } from '../../../../tests/harness/neighbourhood'
import { type Desk, HAVE_QUEUE, OVERSEERS } from '../../../../tests/matrix/desks'
import { type Doc, type Made, type Making, type MatrixPart, matrixKind } from '../../../../tests/matrix/kind'
import {
  isFar,
  type KnownKey,
  officeClerk,
  personIdOf,
  plainOf,
  REGISTERED,
  type WeChatKey,
  WORKERS,
} from '../../../../tests/matrix/settlement'
import { requestId } from '../../../../tests/product/phone-client'
import { itemAt } from '../../../catalog'
import type { Item } from '../../../catalog/views'
import { type Actor, applied, type Change, communityOf, now } from '../../../kernel'
import { actorOf } from '../../../people'
import { tasks } from '../../../tasks/task/document'
import { accepted } from '../changes/accepted'
import { decided } from '../changes/decided'
import { delivered } from '../changes/delivered'
import { forwarded } from '../changes/forwarded'
import { newDraft } from '../changes/new-application'
import { pickupRequested } from '../changes/pickup-requested'
import { submitted } from '../changes/submitted'
import { supplementRequested } from '../changes/supplement-requested'
import { cases } from '../collection'
import type { Case } from '../document'
import { storedForm } from '../form-values'
import { pickupTaskOf } from '../pickup-task'
import { ownKey } from '../running-key'

/** 残联: health data, so nobody who merely oversees may see it. */
const SENSITIVE_ITEM = 'disability-card-new'
export const PLAIN_ITEM = 'resident-pension-claim'

const STATES = [
  'draft',
  'submitted',
  'supplementing',
  'pickup',
  'accepted',
  'atTown',
  'atCounty',
  'decided',
  'delivered',
] as const
type State = (typeof STATES)[number]

/** Grown step by step, as in an office. */
async function made(state: State, making: Making): Promise<Made<Case>> {
  const { id, owner, person, people, community, sensitive, photo } = making
  const item = (await itemAt(sensitive ? SENSITIVE_ITEM : PLAIN_ITEM)) as Item
  const by = actorOf(person)
  const about = (actor: Actor) => ({ by: actor, at: now() })
  const form =
    item.id === PLAIN_ITEM
      ? storedForm(item.form, { ...FORM, payoutAccount: plainOf(owner).bankCard }, {})
      : filledForm(item.form)
  const materials = Object.fromEntries(
    item.materials.map(({ key }) => [
      key,
      { files: [photo], deferred: false, verdict: 'none' as const, reason: null, collectedBy: null },
    ]),
  )
  const worker: KnownKey = isFar(owner) ? 'farWorker' : owner === 'worker' ? 'otherWorker' : 'worker'
  const asked = community.grids.map((grid) => grid.worker).find((one) => one?.personId === people[worker]._id)
  const to = state === 'atTown' ? 'town' : 'county'
  const steps: [State[], (document: Case) => Change<Case>][] = [
    [['submitted'], (document) => submitted(document, about(by), community, { form, materials, effects: [] })],
    [
      ['supplementing'],
      (document) =>
        supplementRequested(document, about(officeClerk), community, [{ key: 'm1', name: '材料', reason: '不清楚' }]),
    ],
    [
      ['pickup'],
      (document) => pickupRequested(document, about(officeClerk), community, { worker: asked!, materials: ['m1'] }),
    ],
    [['accepted'], (document) => accepted(document, about(officeClerk), community)],
    [['atTown', 'atCounty'], (document) => forwarded(document, about(officeClerk), to, '同意')],
    [['decided'], (document) => decided(document, about(officeClerk), community, { outcome: 'approved' })],
    [['delivered'], (document) => delivered(document, about(officeClerk), community, '社区代取')],
  ]
  let document: Case = newDraft(id, item, by, person, now(), [])
  if (state === 'draft') document = { ...document, form, materials }
  else
    for (const [reached, change] of steps) {
      const aside = reached.includes('supplementing') || reached.includes('pickup')
      if (aside && !reached.includes(state)) continue
      document = applied(document, change(document), now())
      if (reached.includes(state)) break
    }
  const task = pickupTaskOf(document)
  if (task) await tasks.insertMany([task])
  // one person's cases of one item, side by side: here many run at once, which nobody can do by hand
  return {
    document: { ...document, runningKey: ownKey(id) },
    holders: state === 'pickup' ? { assignedWorker: worker } : {},
  }
}

const caseId = ({ id }: Doc) => ({ caseId: id })
const versioned = ({ id, version }: Doc) => ({ caseId: id, version })
const filesOf = ({ stored }: Doc<Case>): Record<string, { files: string[] }> =>
  Object.fromEntries(
    Object.entries(stored.materials).map(([key, { files }]) => [key, { files: files.map(({ fileID }) => fileID) }]),
  )
const ofItem = { itemId: PLAIN_ITEM, itemVersion: 1 }
const form = (key: WeChatKey) => ({ ...FORM, ...(key === 'visitor' ? {} : { payoutAccount: plainOf(key).bankCard }) })
const reviewed: Desk[] = ['clerk', 'town', 'county']
const nothing = () => ({})

const firstWorker = ({ stored: { pickup }, area }: Doc<Case>): KnownKey =>
  communityOf(area) === OTHER ? 'farWorker' : pickup?.workerId === personIdOf('otherWorker') ? 'otherWorker' : 'worker'

/** Another worker of the community than whoever was asked to go. */
const nextWorker = ({ stored: { pickup }, area }: Doc<Case>): KnownKey =>
  pickup?.workerId !== personIdOf('otherWorker') ? 'otherWorker' : communityOf(area) === OTHER ? 'farWorker' : 'worker'

const kind = matrixKind({
  kind: 'case',
  documents: cases,
  states: STATES,
  hasSensitive: true,
  make: made,
  desks: [...reviewed, ...OVERSEERS],
  counted: { actions: ['casework.queue', 'casework.export'], desks: OVERSEERS },
  app: [
    {
      action: 'casework.saveDraft',
      state: 'draft',
      input: (doc, key) => ({ requestId: requestId(), ...versioned(doc), ...ofItem, form: form(key), materials: {} }),
      may: ['self'],
    },
    {
      action: 'casework.submit',
      state: 'draft',
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
      state: 'draft',
      input: caseId,
      may: ['self'],
      shows: ['bankCard'],
      why: 'whoever typed it goes on typing, so the draft gives back what they typed',
    },
    { action: 'casework.discard', state: 'draft', input: versioned, may: ['self'] },
    {
      action: 'casework.get',
      state: 'draft',
      input: caseId,
      may: ['self'],
      shows: ['bankCard'],
      why: 'a draft is its maker’s alone, even before the staff; they see what they typed',
    },
    { action: 'casework.get', state: 'submitted', input: caseId, may: ['self'] },
    {
      action: 'casework.get',
      state: 'pickup',
      input: caseId,
      may: ['self', 'assignedWorker'],
      why: 'whoever fetches the papers sees what for; the data stay masked',
    },
    {
      action: 'casework.supplement',
      state: 'supplementing',
      input: (doc) => ({ requestId: requestId(), ...versioned(doc), materials: { m1: filesOf(doc).m1 } }),
      may: ['self'],
    },
    { action: 'casework.withdraw', state: 'submitted', input: versioned, may: ['self'] },
    { action: 'casework.ratingForm', state: 'delivered', input: caseId, may: ['self'] },
    { action: 'casework.rate', state: 'delivered', input: (doc) => ({ ...versioned(doc), score: 5 }), may: ['self'] },
    {
      action: 'casework.task',
      state: 'pickup',
      input: caseId,
      may: ['assignedWorker'],
      shows: ['phone', 'room'],
      why: 'they go to the door; the applicant reads in the record that they were shown it',
    },
    {
      action: 'casework.collect',
      state: 'pickup',
      input: (doc) => ({ requestId: requestId(), ...versioned(doc), materials: { m1: filesOf(doc).m1 } }),
      may: ['assignedWorker'],
    },
  ],
  console: [
    {
      action: 'casework.get',
      state: 'submitted',
      input: ({ id }) => ({ caseId: id }),
      may: [...reviewed, ...OVERSEERS],
      why: 'overseers see that things move, but nothing of health, disability or hardship; an administrator sees no case',
    },
    { action: 'casework.get', state: 'draft', input: ({ id }) => ({ caseId: id }), may: [] },
    { action: 'casework.accept', state: 'submitted', input: versioned, may: ['clerk'] },
    {
      action: 'casework.requestSupplement',
      state: 'submitted',
      input: (doc) => ({ ...versioned(doc), materials: [{ key: 'm1', reason: '不清楚' }] }),
      may: ['clerk'],
      notTheirTurn: ['town', 'county'],
    },
    {
      action: 'casework.notAccept',
      state: 'submitted',
      input: (doc) => ({ ...versioned(doc), reason: '户口不在本县', wayOn: '到户籍地申请' }),
      may: ['clerk'],
    },
    {
      action: 'casework.requestPickup',
      state: 'submitted',
      input: (doc) => ({ ...versioned(doc), materials: ['m1'] }),
      may: ['clerk'],
      becomes: ({ area }) => ({ holders: { assignedWorker: area === OTHER ? 'farWorker' : 'worker' } }),
    },
    {
      action: 'casework.handOver',
      state: 'pickup',
      input: (doc) => ({ ...versioned(doc), workerId: personIdOf(nextWorker(doc)) }),
      may: ['clerk'],
      becomes: (doc) => ({ holders: { assignedWorker: nextWorker(doc), formerWorker: firstWorker(doc) } }),
      why: 'whoever went before may do nothing from then on; that they need not go stands in their inbox',
    },
    {
      action: 'casework.forward',
      state: 'accepted',
      input: (doc) => ({ ...versioned(doc), to: 'town', opinion: '同意' }),
      may: ['clerk'],
      notTheirTurn: ['town'],
    },
    {
      action: 'casework.decide',
      state: 'atCounty',
      input: (doc) => ({ ...versioned(doc), outcome: 'approved' }),
      may: ['county'],
      notTheirTurn: ['clerk', 'town'],
    },
    {
      action: 'casework.decide',
      state: 'atTown',
      input: (doc) => ({ ...versioned(doc), outcome: 'approved' }),
      may: ['town'],
      notTheirTurn: ['clerk', 'county'],
    },
    {
      action: 'casework.deliver',
      state: 'decided',
      input: (doc) => ({ ...versioned(doc), how: '社区代取' }),
      may: ['clerk'],
    },
    { action: 'casework.close', state: 'delivered', input: versioned, may: ['clerk'] },
    {
      action: 'people.reveal',
      state: 'submitted',
      input: ({ id }) => ({ caseId: id, field: 'idNumber', reason: '核对身份证号' }),
      may: reviewed,
      shows: ['idNumber'],
      why: 'those who handle it, at any desk, with a reason that the person can read; never those who oversee',
    },
  ],
})

export const matrix: MatrixPart = {
  kind,
  people: [
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
  ],
  staff: [
    { action: 'casework.queue', input: () => ({ limit: 50 }), may: HAVE_QUEUE },
    { action: 'casework.queue', input: () => ({ limit: 50, state: 'ended' }), may: HAVE_QUEUE },
    { action: 'casework.queue', input: () => ({ limit: 50, search: '样例' }), may: HAVE_QUEUE },
    { action: 'casework.export', input: nothing, may: HAVE_QUEUE },
    { action: 'casework.count', input: () => ({}), may: HAVE_QUEUE },
    { action: 'casework.figures', input: nothing, may: HAVE_QUEUE },
    { action: 'casework.kinds', input: nothing, may: HAVE_QUEUE },
  ],
}
