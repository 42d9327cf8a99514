import { type About, advanceDue, type Change, inside, logged, system, timer } from '../../kernel'
import { type Task, tasks } from './document'
import { kindOf, told } from './kind'
import { hears } from './life.rules'
import { ended } from './new-task'

/** Its time went by, and nobody can do it any more: the origin is told. */
function missed(task: Task, { by, at }: About): Change<Task> {
  const set = { ...ended('missed', { by, at }), openFor: undefined, missAt: undefined }
  return { set, log: [logged(by, at, 'miss')], effects: kindOf(task.kind).missed?.(told({ ...task, ...set })) ?? [] }
}

/** Ends what can be done no more. */
export const missTasks = timer({ due: [{ collection: tasks, field: 'missAt' }] }, async (budget) => ({
  missed: await advanceDue(tasks, 'missAt', (task, at) => missed(task, { by: system, at }), budget, {
    state: inside(hears('miss', 'clock')),
  }),
}))
