import { z } from 'zod'
import { type Actor, After, action, Id, Input, Limit, notFound } from '../../../kernel'
import type { Page, TaskCard, TaskView } from '../../views'
import { cases } from '../collection'
import { isItsWorker } from '../policy'
import { taskCard, taskView } from '../present/task-card'

/** Grid workers have tasks. */
const isGridWorker = (actor: Actor) => actor.grants.some(({ role }) => role === 'gridWorker')

/** What I am to fetch, the most urgent first; or what I have fetched, the latest first. */
export const tasks = action({
  who: 'person',
  input: Input({ after: After, limit: Limit, state: z.enum(['open', 'done']).optional() }),
  allow: isGridWorker,
  async handle({ input: { after, limit, state = 'open' }, actor, now }): Promise<Page<TaskCard>> {
    const open = state === 'open'
    const { rows, next } = await cases.page(open ? { taskFor: actor.id } : { taskDoneBy: actor.id }, {
      orderBy: 'taskAt',
      direction: open ? 1 : -1,
      after,
      limit,
    })
    return { rows: await Promise.all(rows.map((row) => taskCard(row, now))), next }
  },
})

/** One of my tasks, with what was photographed. */
export const task = action({
  who: 'person',
  input: Input({ caseId: Id }),
  load: ({ input }) => cases.get(input.caseId),
  see: isItsWorker,
  allow: isGridWorker,
  handle: ({ found, now }): Promise<TaskView> => {
    if (!found.pickup) throw notFound('这项任务')
    return taskView(found, now)
  },
})
