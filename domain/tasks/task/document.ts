import { type Actor, type Aggregate, type Area, collection, EFFECTS_INDEX, index, type Role } from '../../kernel'
import type { TaskState } from '../views'

/** Who should do it: one person (a worker, somebody of the staff), or any of a role in an area. */
export type Who = { is: 'one'; id: string; name: string } | { is: 'any'; role: Role; area: Area }

/** The origin that a task is about, of whatever domain. */
export interface Origin {
  domain: string
  id: string
}

/**
 * Something that somebody should do by a time. It knows who should, until when, and whether it was done; what there is to
 * do, and what came of it, the origin knows that it is about.
 */
export interface Task extends Aggregate {
  kind: string
  who: Who
  dueAt: number
  about: Origin
  state: TaskState
  /** the version of the origin that was last heard: an older word that comes late changes nothing */
  heard: number
  /** absent while somebody should still do it */
  endedAt?: number

  // what lists are found by
  /** in whose list it stands; absent: in nobody's any more */
  openFor?: string
  /** whose work it was */
  doneBy?: string
  /** open: when it is due; ended: when it ended */
  sortAt: number
  /** when it is missed, for kinds whose time can go by */
  missAt?: number
}

/** In whose list a task stands, as one word. */
export const listOf = (who: Who): string => (who.is === 'one' ? who.id : `${who.role}@${who.area}`)

/** The lists that are this actor's own: what they should do themselves, and what any of their role should. */
export const listsOf = ({ id, grants }: Actor): string[] => [
  ...(id === '' ? [] : [id]),
  ...new Set(grants.map(({ role, area }) => listOf({ is: 'any', role, area }))),
]

export const tasks = collection<Task>({
  name: 'tasks',
  indexes: [
    index('openFor', 'openFor', 'kind', 'sortAt', '_id'),
    index('doneBy', 'doneBy', 'kind', 'sortAt', '_id'),
    index('missAt', 'missAt'),
    index('retention', 'endedAt'),
    EFFECTS_INDEX,
  ],
  retention: { days: 3 * 365, since: 'endedAt', why: '办完的任务保留三年，和查看记录一样长，供核对谁什么时候去过' },
})
