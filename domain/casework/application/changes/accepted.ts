import { type Change, dayOf, logged } from '../../../kernel'
import { pausedFor, promisedUntil } from '../../clock/promise'
import { type Case, isPickupOpen } from '../document'
import { progress } from '../messages'
import { shortDay } from '../words'
import { type About, after, changed } from './change'

/** 受理: the community takes the application on; the promised working days start to run. */
export function accepted(document: Case, { by, at }: About, note?: string): Change<Case> {
  const running = { startedOn: dayOf(at), pauses: [] }
  const clock = isPickupOpen(document) ? pausedFor(running, 'pickup', at) : running
  const set: Partial<Case> = { status: 'accepted', clock }
  const log = [logged(by, at, 'accept', note)]
  const next = after(document, changed(document, set, at, log), at)
  const until = promisedUntil(clock, document.item.promisedDays, at)!
  return changed(document, set, at, log, [progress(next, '社区已受理', at, `最晚${shortDay(until)}给您答复`)])
}
