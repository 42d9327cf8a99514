import { type LifeRow, statesFor } from '../../kernel/lifecycle/life.rules'
import type { TaskCommand, TaskState } from '../views'

/** Who speaks: what the task is about, or the clock. */
type Side = 'origin' | 'clock'

/** The whole life of a task, of whatever kind. */
const rows: readonly LifeRow<TaskCommand, TaskState, Side, never>[] = [
  {
    command: 'done',
    by: 'origin',
    from: ['open', 'missed'],
    to: 'done',
    why: 'what was done too late is done all the same; that it was missed stays in the log',
  },
  { command: 'handOver', by: 'origin', from: ['open'], to: 'same', why: 'somebody else should do it' },
  { command: 'callOff', by: 'origin', from: ['open', 'missed'], to: 'calledOff' },
  { command: 'miss', by: 'clock', from: ['open'], to: 'missed' },
]

/** In which states a task hears this. */
export const hears = (command: TaskCommand, side: Side): TaskState[] => statesFor(rows, command, side)
