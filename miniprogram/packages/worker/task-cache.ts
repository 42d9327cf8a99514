import type { TaskCard } from '../../../domain/casework/views'

const KEY = 'worker.tasks'

/** The open tasks as last seen, so that a stairwell without signal still shows where to go. */
export function keptTasks(): TaskCard[] {
  return (wx.getStorageSync(KEY) as TaskCard[]) || []
}

/** One that was opened from a message: it is there again on the stairs. */
export function keepTask(task: TaskCard): void {
  keepTasks([...keptTasks().filter(({ caseId }) => caseId !== task.caseId), task])
}

export function keepTasks(tasks: TaskCard[]): void {
  wx.setStorageSync(KEY, tasks)
}
