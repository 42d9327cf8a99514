import { domain } from '../kernel'
import { tasks } from './task/document'
import { missTasks } from './task/miss-tasks'
import { endingTasks, handingTasksOver, makingTasks } from './task/task-effects'

export type { Task } from './task/document'
export { taskKind } from './task/kind'
export { tasksOf } from './task/list-tasks'
export { taskAsItStands, taskEnded, taskHandedOver, taskWanted } from './task/task-effects'
export { WORK } from './task/work-counts'

export const registered = domain({
  collections: [tasks],
  effects: [makingTasks, handingTasksOver, endingTasks],
  timers: { tasks: missTasks },
})
