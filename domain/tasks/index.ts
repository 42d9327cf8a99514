import { domain } from '../kernel'
import { tasks } from './task/document'
import { missTasks } from './task/miss'
import { endingTasks, handingTasksOver, makingTasks } from './task/words-of-the-origin'

export type { Task } from './task/document'
export { taskKind } from './task/kind'
export { tasksOf } from './task/list'
export { taskAsItStands, taskEnded, taskHandedOver, taskWanted } from './task/words-of-the-origin'
export { WORK } from './task/work'

export const registered = domain({
  collections: [tasks],
  effects: [makingTasks, handingTasksOver, endingTasks],
  timers: { tasks: missTasks },
})
