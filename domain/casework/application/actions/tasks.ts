import { z } from 'zod'
import { type Actor, After, action, Input, Limit, notFound } from '../../../kernel'
import { tasksOf } from '../../../tasks'
import type { Page, TaskCard, TaskView } from '../../views'
import { CASE_ALONE } from '../load-case'
import { PICKUP } from '../pickup-task'
import { isItsWorker } from '../policy'
import { taskView } from '../present/task-card'

/** Grid workers have tasks. */
const isGridWorker = (actor: Actor) => actor.grants.some(({ role }) => role === 'gridWorker')

/** What I am to fetch, the most urgent first; or what I have fetched, the latest first. */
export const tasks = action({
  who: 'person',
  input: Input({ after: After, limit: Limit, state: z.enum(['open', 'done']).optional() }),
  allow: isGridWorker,
  handle: ({ input, actor, now }): Promise<Page<TaskCard>> => tasksOf(PICKUP, actor, input, now),
})

/** One of my tasks, with what was photographed. */
export const task = action({
  who: 'person',
  ...CASE_ALONE,
  see: isItsWorker,
  allow: isGridWorker,
  handle: ({ found, now }): Promise<TaskView> => {
    if (!found.pickup) throw notFound('这项任务')
    return taskView(found, now)
  },
})
