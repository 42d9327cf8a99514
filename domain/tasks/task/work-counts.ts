import { dayOf, joined, joinOf } from '../../kernel'
import { COMMUNITY, type LocalDays, STATE_CALENDAR, workingDaysBetween } from '../../places'
import type { Work } from '../views'
import { type Task, tasks } from './document'

/** Joined to a person: what they should do, counted for the first screen, by the community's calendar if that was joined too. */
export const WORK = joinOf(
  tasks,
  {
    localField: '_id',
    foreignField: 'openFor',
    as: 'work',
    without: ['log', 'effects', 'carried', 'requestIds', 'about', 'who'],
  },
  (rows, actor, now) => workOf(rows, now, joined(actor, COMMUNITY, now) ?? STATE_CALENDAR),
)

function workOf(tasks: Pick<Task, 'dueAt'>[], now: number, local: LocalDays): Work {
  const due = tasks.map(({ dueAt }) => dueAt)
  const overdue = due.filter((at) => now > at).length
  const soon = due.filter((at) => now <= at && workingDaysBetween(dayOf(now), dayOf(at), local) <= 1).length
  return { overdue, soon, total: due.length }
}
