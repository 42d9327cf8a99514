import { type About, type Change, dayOf, logged, present, shortDay } from '../../../kernel'
import { type LocalDays, localDaysFrom } from '../../../places'
import { promisedUntil } from '../../clock/promise'
import type { Case, Clock } from '../document'
import { progress } from '../messages'
import { changed } from './change'

/** 受理: the community takes the application on; the promised working days start to run. */
export function accepted(document: Case, { by, at }: About, calendar: LocalDays, note?: string): Change<Case> {
  const local = localDaysFrom(dayOf(at), calendar)
  const clock: Clock = { startedOn: dayOf(at), pauses: [], ...(local && { local }) }
  const until = present(promisedUntil(clock, document.item.promisedDays, at))
  return changed(document, { status: 'accepted', clock, local }, at, [logged(by, at, 'accept', note)], (next) => [
    progress(next, '社区已受理', at, `最晚${shortDay(until)}给您答复`),
  ])
}
