import { dayOf, joinOf } from '../../kernel'
import { workingDaysBetween } from '../../places'
import type { Work } from '../views'
import { type Task, tasks } from './document'

/** Joined to a person: what they should do, counted for the first screen. */
export const WORK = joinOf(
  tasks,
  {
    localField: '_id',
    foreignField: 'openFor',
    as: 'work',
    without: ['log', 'effects', 'carried', 'requestIds', 'about', 'who'],
  },
  (rows, _actor, now) => workOf(rows, now),
)

function workOf(tasks: Pick<Task, 'dueAt'>[], now: number): Work {
  const due = tasks.map(({ dueAt }) => dueAt)
  const overdue = due.filter((at) => now > at).length
  const soon = due.filter((at) => now <= at && workingDaysBetween(dayOf(now), dayOf(at)) <= 1).length
  return { overdue, soon, total: due.length }
}
