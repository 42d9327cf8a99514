import type { EffectSpec, Join } from '../../kernel'
import type { TaskState } from '../views'
import type { Origin, Task, Who } from './document'

/** What other domains are told of a task. */
export interface TaskTold {
  taskId: string
  kind: string
  who: Who
  dueAt: number
  about: Origin
  state: TaskState
  endedAt: number | null
}

export interface TaskKind<Found = unknown, Shown = unknown> {
  name: string
  /** of the documents that such tasks are about */
  domain: string
  /** brings what the task is about, from the domain that owns it, in the request that reads the list */
  about: Join<Found>
  /** a row of the list; null: the origin has gone on, and the word of it is still under way to the task */
  show(task: TaskTold, found: Found, now: number): Shown | null | Promise<Shown | null>
  /** for kinds whose time can go by: how long after it was due nobody can do it any more */
  missedAfter?: number
  /** what happens to the origin then, as effects of the domain that owns it: the task is the first to know */
  missed?(task: TaskTold): EffectSpec[]
}

const kinds = new Map<string, TaskKind>()

/** Declares a kind of task and puts it into the registry: lists, words and effects of tasks go by it. */
export function taskKind<Found, Shown>(kind: TaskKind<Found, Shown>): TaskKind<Found, Shown> {
  if (kinds.has(kind.name)) throw new Error(`two kinds of task are called "${kind.name}"`)
  kinds.set(kind.name, kind as TaskKind)
  return kind
}

/** @throws when nobody declared it: a defect */
export function kindOf(name: string): TaskKind {
  const kind = kinds.get(name)
  if (!kind) throw new Error(`nobody declared a kind of task "${name}"`)
  return kind
}

export const told = ({ _id, kind, who, dueAt, about, state, endedAt }: Task): TaskTold => ({
  taskId: _id,
  kind,
  who,
  dueAt,
  about,
  state,
  endedAt: endedAt ?? null,
})
