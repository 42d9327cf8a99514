import { type About, type Change, dayOf, logged, present, shortDay } from '../../../kernel'
import { promisedUntil } from '../../clock/promise'
import type { Case } from '../document'
import { progress } from '../messages'
import { changed } from './change'

/** 受理: the community takes the application on; the promised working days start to run. */
export function accepted(document: Case, { by, at }: About, note?: string): Change<Case> {
  const clock = { startedOn: dayOf(at), pauses: [] }
  const until = present(promisedUntil(clock, document.item.promisedDays, at))
  return changed(document, { status: 'accepted', clock }, at, [logged(by, at, 'accept', note)], (next) => [
    progress(next, '社区已受理', at, `最晚${shortDay(until)}给您答复`),
  ])
}
