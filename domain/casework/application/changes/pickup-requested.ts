import { type About, type Change, dayOf, type EffectSpec, idOfSecond, type LogEntry, logged } from '../../../kernel'
import { maskedAddress, revealed } from '../../../people'
import { type GridWorker, gridName, type LocalDays, localDaysFrom } from '../../../places'
import { WITHIN } from '../../clock/promise'
import { type Case, isPickupOpen, type Pickup } from '../document'
import { within } from '../index-fields'
import { pickupAsked, pickupCalledOff, progress } from '../messages'
import { pickupHandedOver, pickupWanted } from '../pickup-task'
import { changed } from './change'

export interface Asked {
  worker: GridWorker
  materials: string[]
  note?: string
}

/** 代办取件: the grid worker is sent for the papers. The clock runs on: fetching is our own work. */
export function pickupRequested(
  document: Case,
  about: About,
  calendar: LocalDays,
  { worker, materials, note }: Asked,
): Change<Case> {
  const { by, at } = about
  const before = isPickupOpen(document) ? document.pickup : null
  const local = localDaysFrom(dayOf(at), calendar)
  const pickup: Pickup = {
    // while it is open the same task goes on, in whoever's hands
    taskId: before?.taskId ?? idOfSecond('task', document, about),
    ...heldBy(worker),
    materials,
    note: note || null,
    askedAt: at,
    dueAt: within(at, WITHIN.pickup, local),
    ...(local && { local }),
    doneAt: null,
  }
  const log = [logged(by, at, 'requestPickup', [`网格员${worker.name}`, note].filter(Boolean).join('，'))]
  return sentTo(document, about, pickup, worker, log)
}

/** 转交: another worker goes for the same papers by the same day; both are told. */
export function pickupHandedTo(document: Case, about: About, before: Pickup, worker: GridWorker, note?: string) {
  const { by, at } = about
  const pickup: Pickup = { ...before, ...heldBy(worker), note: note || before.note, askedAt: at }
  const words = [`网格员${before.workerName}换成网格员${worker.name}`, note].filter(Boolean).join('，')
  return sentTo(document, about, pickup, worker, [logged(by, at, 'handOver', words)])
}

const heldBy = ({ personId, openid, name }: GridWorker) => ({
  workerId: personId,
  workerOpenid: openid,
  workerName: name,
})

/** Whoever goes is told, and so is whoever need not go any more; the applicant hears who comes. */
function sentTo(document: Case, about: About, pickup: Pickup, worker: GridWorker, log: LogEntry[]): Change<Case> {
  const { at } = about
  const before = isPickupOpen(document) ? document.pickup : null
  const other = before !== null && before.workerId !== worker.personId
  const place = maskedAddress(document.applicant.address) ?? gridName(document.area)
  return changed(document, { pickup }, at, log, (next) => [
    before ? pickupHandedOver(document, pickup, about) : pickupWanted(document, pickup, about),
    pickupAsked(next, place, at),
    progress(next, '上门取材料', at, `网格员${worker.name}会来取材料，请留意电话`),
    seenByWorker(document, worker, at),
    ...(other ? [pickupCalledOff(document, at)] : []),
  ])
}

/** The worker is shown phone and address with the task: the applicant can read that, as every look at their data. */
const seenByWorker = ({ applicant, _id, area }: Case, worker: GridWorker, at: number): EffectSpec =>
  revealed({
    personId: applicant.personId,
    caseId: _id,
    area,
    field: '电话、住址',
    reason: '上门取材料',
    by: { id: worker.personId, name: worker.name, title: '网格员' },
    at,
  })
