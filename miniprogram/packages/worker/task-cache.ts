import type { TaskCard } from '../../../domain/casework/views'

const KEY = 'worker.tasks'

/** The open tasks as last seen, so that a stairwell without signal still shows where to go. */
export function keptTasks(): TaskCard[] {
  return (wx.getStorageSync(KEY) as TaskCard[]) || []
}

export function keepTasks(tasks: TaskCard[]): void {
  wx.setStorageSync(KEY, tasks)
}
