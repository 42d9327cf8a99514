import {
  type About,
  ActionError,
  type Change,
  inside,
  logged,
  lte,
  now,
  persistently,
  system,
  timer,
} from '../../kernel'
import { type Task, tasks } from './document'
import { kindOf, told } from './kind'
import { hears } from './life.rules'
import { ended } from './new-task'

const AT_ONCE = 100

/** Its time went by, and nobody can do it any more: the origin is told. */
function missed(task: Task, { by, at }: About): Change<Task> {
  const set = { ...ended('missed', { by, at }), openFor: undefined, missAt: undefined }
  return { set, log: [logged(by, at, 'miss')], effects: kindOf(task.kind).missed?.(told({ ...task, ...set })) ?? [] }
}

/** Ends what can be done no more. */
export const missTasks = timer({ due: [{ collection: tasks, field: 'missAt' }] }, async (budget) => {
  const end = now() + budget
  let count = 0
  for (let more = true; more && now() < end; ) {
    const rows = await persistently(() =>
      tasks.find(
        { missAt: lte(now()), state: inside(hears('miss', 'clock')) },
        { order: [['missAt', 1]], limit: AT_ONCE },
      ),
    )
    let progress = 0
    for (const task of rows) {
      if (now() >= end) break
      try {
        await tasks.advance(task, missed(task, { by: system, at: now() }), now())
        progress += 1
      } catch (error) {
        // it was done this very moment, or the database is out of breath: the next run sees what is left to do
        if (!(error instanceof ActionError)) throw error
      }
    }
    count += progress
    more = rows.length === AT_ONCE && progress > 0
  }
  return { missed: count }
})
