import { dayOf } from '../../kernel'
import { workingDaysBetween } from '../../places'
import type { Case } from './document'

/** A grid worker's open tasks, counted for the first screen. */
export function workOf(tasks: Pick<Case, 'pickup'>[], now: number) {
  const due = tasks.map(({ pickup }) => pickup!.dueAt)
  const overdue = due.filter((at) => now > at).length
  const soon = due.filter((at) => now <= at && workingDaysBetween(dayOf(now), dayOf(at)) <= 1).length
  return { overdue, soon, total: tasks.length }
}
