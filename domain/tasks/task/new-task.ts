import { type Area, born, type LogEntry, logged } from '../../kernel'
import { listOf, type Origin, type Task, type Who } from './document'
import { kindOf } from './kind'

/** What an origin says when it wants something done. */
export interface Wanted {
  /** made from the origin's id and the request (`idOfSecond`), so that the origin's answer names it already */
  taskId: string
  kind: string
  area: Area
  about: Origin
  who: Who
  dueAt: number
  /** the origin's version with which it was said */
  said: number
}

/** Who said it in the origin, and when. */
export interface Said {
  by: LogEntry['by']
  at: number
}

/** A task as it begins. */
export const newTask = ({ taskId, kind, area, about, who, dueAt, said }: Wanted, { by, at }: Said): Task => ({
  ...born(taskId, area, at, [logged(by, at, 'ask')]),
  kind,
  who,
  about,
  state: 'open',
  heard: said,
  ...listed(kind, who, dueAt),
})

/** Where an open task stands in the lists. */
export const listed = (
  kind: string,
  who: Who,
  dueAt: number,
): Pick<Task, 'dueAt' | 'openFor' | 'sortAt' | 'missAt'> => {
  const { missedAfter } = kindOf(kind)
  return {
    dueAt,
    openFor: listOf(who),
    sortAt: dueAt,
    ...(missedAfter === undefined ? {} : { missAt: dueAt + missedAfter }),
  }
}

/** The fields of a task that ended. `openFor` and `missAt` leave it. */
export const ended = (state: 'done' | 'missed' | 'calledOff', { by, at }: Said) => ({
  state,
  ...(state === 'done' ? { doneBy: by.id } : {}),
  endedAt: at,
  sortAt: at,
})

/** A task of which it is known that it ended. */
export function endedTask(task: Task, how: 'done' | 'calledOff', { by, at }: Said): Task {
  const { openFor: _, missAt: __, ...rest } = task
  const did = how === 'done' ? 'done' : 'callOff'
  return {
    ...rest,
    ...ended(how, { by, at }),
    updatedAt: at,
    log: [...task.log, { ...logged(by, at, did), version: 1 }],
  }
}
