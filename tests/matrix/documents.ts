import {
  accepted,
  type Case,
  decided,
  delivered,
  forwarded,
  newDraft,
  pickupRequested,
  storedForm,
  submitted,
  supplementRequested,
} from '../../domain/casework'
import { cases } from '../../domain/casework/application/collection'
import { ownKey } from '../../domain/casework/application/running-key'
import { itemAt } from '../../domain/catalog'
import type { Item } from '../../domain/catalog/views'
import { type Actor, applied, type Change, now, type StoredFile, system } from '../../domain/kernel'
import { actorOf, type Person } from '../../domain/people'
import { newNotice, published } from '../../domain/publishing'
import { type Notice, notices } from '../../domain/publishing/notice/document'
import {
  checkedIn,
  checkedOut,
  newOrder,
  type Order,
  placeOf,
  serviceAt,
  sideOf,
  taken,
} from '../../domain/volunteering'
import { orders } from '../../domain/volunteering/order/document'
import { filledForm } from '../../scripts/seed/filled-form'
import { quiet } from '../../scripts/seed/quiet'
import { FORM } from '../harness/case-maker'
import { HOME, OTHER } from '../harness/neighbourhood'
import { isFar, isSkilled, isWorker, type KnownKey, plainOf, SERVICE, type Settlement } from './settlement'

export type CaseState =
  | 'draft'
  | 'submitted'
  | 'supplementing'
  | 'pickup'
  | 'accepted'
  | 'atTown'
  | 'atCounty'
  | 'decided'
  | 'delivered'
export type OrderState = 'waiting' | 'taken' | 'checkedIn' | 'done'
export type NoticeState = 'draft' | 'publishing' | 'paused'
export type Kind = `case.${CaseState}` | `order.${OrderState}` | `notice.${NoticeState}`

/** A document as the table speaks of it: whose it is, and who has to do with it. */
export interface Doc {
  kind: Kind
  id: string
  version: number
  area: string
  owner: KnownKey | null
  worker: KnownKey | null
  volunteer: KnownKey | null
  sensitive: boolean
  stored: Case | Order | Notice
}

/** 残联: health data, so nobody who merely oversees may see it. */
const SENSITIVE_ITEM = 'disability-card-new'
export const PLAIN_ITEM = 'resident-pension-claim'

export interface DocumentMaker {
  make(kind: Kind, owner: KnownKey, sensitive?: boolean): Promise<Doc>
  /** every document that was ever made, by id */
  known: Map<string, Doc>
}

const desk: Actor = { ...system, kind: 'staff', id: 'clerk', name: '样例', title: '窗口' }
const MINUTE = 60_000

/** Makes documents by the domain's own rules and puts them into the database; nothing is left for effects to do. */
export function documentMaker({ people, communities }: Settlement, photo: StoredFile): DocumentMaker {
  const known = new Map<string, Doc>()
  let count = 0

  async function make(kind: Kind, owner: KnownKey, sensitive = false): Promise<Doc> {
    const number = ++count
    const [what, state] = kind.split('.')
    const doc = await (what === 'case'
      ? caseOf(number, state as CaseState, owner, sensitive)
      : what === 'order'
        ? orderOf(number, state as OrderState, owner)
        : noticeOf(number, state as NoticeState, owner))
    known.set(doc.id, doc)
    return doc
  }

  async function caseOf(number: number, state: CaseState, owner: KnownKey, sensitive: boolean): Promise<Doc> {
    const item = (await itemAt(sensitive ? SENSITIVE_ITEM : PLAIN_ITEM)) as Item
    const worker: KnownKey = isFar(owner) ? 'farWorker' : owner === 'worker' ? 'otherWorker' : 'worker'
    const id = `case_mx${number}`
    const stored = quiet(grown(id, state, item, owner, worker))
    // one person's cases of one item, side by side: here many run at once, which nobody can do by hand
    await cases.insertMany([{ ...stored, runningKey: ownKey(id) }])
    return docOf(`case.${state}`, stored, owner, { worker: state === 'pickup' ? worker : null, sensitive })
  }

  function grown(id: string, state: CaseState, item: Item, owner: KnownKey, worker: KnownKey): Case {
    const person = people[owner]
    const by = actorOf(person as Person & Record<string, unknown>)
    const about = (actor: Actor) => ({ by: actor, at: now() })
    let document: Case = newDraft(id, item, by, person, now(), [])
    const then = (change: Change<Case>) => {
      document = applied(document, change, now())
    }
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
    if (state === 'draft') return { ...document, form, materials }
    then(submitted(document, about(by), { form, materials, effects: [] }))
    if (state === 'submitted') return document
    if (state === 'supplementing') {
      then(supplementRequested(document, about(desk), [{ key: 'm1', name: '材料', reason: '不清楚' }]))
      return document
    }
    if (state === 'pickup') {
      const place = isFar(owner) ? communities.other : communities.home
      const asked = place.grids.map((grid) => grid.worker).find((one) => one?.personId === people[worker]._id)!
      then(pickupRequested(document, about(desk), { worker: asked, materials: ['m1'] }))
      return document
    }
    then(accepted(document, about(desk)))
    if (state === 'accepted') return document
    then(forwarded(document, about(desk), state === 'atTown' ? 'town' : 'county', '同意'))
    if (state === 'atTown' || state === 'atCounty') return document
    then(decided(document, about(desk), { outcome: 'approved' }))
    if (state === 'decided') return document
    then(delivered(document, about(desk), '社区代取'))
    return document
  }

  async function orderOf(number: number, state: OrderState, owner: KnownKey): Promise<Doc> {
    const person = people[owner]
    const community = isFar(owner) ? communities.other : communities.home
    const service = serviceAt(SERVICE)!
    // what waits lies days ahead, so that taking one never clashes with another
    const startAt = now() + (state === 'waiting' ? (72 + number) * 60 * MINUTE : 30 * MINUTE + number * 1000)
    const { place, area } = placeOf(service, {}, person, community)
    const wish = { service, orderer: person, forPerson: person, place, area, startAt, note: null, photos: [] }
    const volunteer: KnownKey = isFar(owner) ? 'farVolunteer' : owner === 'volunteer' ? 'idleVolunteer' : 'volunteer'
    const side = sideOf(people[volunteer])
    const by = actorOf(people[volunteer] as Person & Record<string, unknown>)
    let order: Order = { ...newOrder(`order_mx${number}`, wish, now(), []), asked: [] }
    if (state !== 'waiting') order = applied(order, taken(order, side, { by, at: now() }), now())
    if (state === 'checkedIn' || state === 'done')
      order = applied(order, checkedIn(order, { by, at: now() }, '签到码'), now())
    if (state === 'done') order = applied(order, checkedOut(order, { by, at: now() }, '签到码'), now())
    const stored = quiet(order)
    await orders.insertMany([stored])
    return docOf(`order.${state}`, stored, owner, { volunteer: state === 'waiting' ? null : volunteer })
  }

  async function noticeOf(number: number, state: NoticeState, owner: KnownKey): Promise<Doc> {
    const area = isFar(owner) ? OTHER : HOME
    const content = {
      title: `样例通知${number}`,
      html: '<p>样例</p>',
      summary: '样例',
      pictures: [],
      category: '活动',
      validUntil: '2099-12-31',
      audience: { kind: 'everyone' as const },
    }
    let notice = newNotice(`notice_mx${number}`, area, content, desk, now())
    if (state !== 'draft') notice = applied(notice, published(notice, { by: desk, at: now() }), now())
    // the delivery itself is another test's: here the timer has nothing to go on with
    const still = { deliverAt: null, ...(state === 'paused' ? { status: 'paused' as const } : {}) }
    const stored = { ...quiet(notice), ...still }
    await notices.insertMany([stored])
    return { ...docOf(`notice.${state}`, stored, owner, {}), owner: null }
  }

  return { make, known }
}

const docOf = (
  kind: Kind,
  stored: Case | Order | Notice,
  owner: KnownKey,
  more: Partial<Pick<Doc, 'worker' | 'volunteer' | 'sensitive'>>,
): Doc => ({
  kind,
  id: stored._id,
  version: stored.version,
  area: isFar(owner) ? OTHER : HOME,
  owner,
  worker: null,
  volunteer: null,
  sensitive: false,
  stored,
  ...more,
})

/** The document as it stands in the database now. */
export const storedNow = ({ kind, id }: Doc): Promise<unknown> => {
  if (kind.startsWith('case')) return cases.get(id)
  return kind.startsWith('order') ? orders.get(id) : notices.get(id)
}

/** What somebody of WeChat is to a document. */
export type Part =
  | 'self'
  | 'assignedWorker'
  | 'itsVolunteer'
  | 'gridWorker'
  | 'volunteer'
  | 'unskilled'
  | 'resident'
  | 'visitor'
  | 'outsider'

export function partOf(key: KnownKey | 'visitor', doc: Doc): Part {
  if (key === 'visitor') return doc.area === HOME ? 'visitor' : 'outsider'
  if (doc.owner === key) return 'self'
  if (doc.worker === key) return 'assignedWorker'
  if (doc.volunteer === key) return 'itsVolunteer'
  if (doc.area !== (isFar(key) ? OTHER : HOME)) return 'outsider'
  if (isWorker(key)) return 'gridWorker'
  if (isSkilled(key)) return 'volunteer'
  return key === 'unskilled' ? 'unskilled' : 'resident'
}
