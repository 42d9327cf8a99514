import { type Actor, inside, type Page, type PathOf } from '../../kernel'
import { listsOf, type Task, tasks } from './document'
import { type TaskKind, told } from './kind'

interface Asked {
  /** absent: open */
  state?: 'open' | 'done'
  after?: string
  limit?: number
}

const FIELDS: PathOf<Task>[] = ['kind', 'who', 'dueAt', 'about', 'state', 'endedAt', 'sortAt']

/**
 * What this actor should do of a kind, the most urgent first; or what they did, the latest first. One request, with what
 * the tasks are about: no more is read than is shown.
 */
export async function tasksOf<Found, Shown>(
  kind: TaskKind<Found, Shown>,
  actor: Actor,
  { state = 'open', after, limit }: Asked,
  now: number,
): Promise<Page<Shown>> {
  const isOpen = state === 'open'
  const { rows, next } = await tasks.pageWithJoins(
    { ...(isOpen ? { openFor: inside(listsOf(actor)) } : { doneBy: actor.id }), kind: kind.name },
    [kind.about],
    { orderBy: 'sortAt', direction: isOpen ? 1 : -1, after, limit, fields: FIELDS },
  )
  const shown = await Promise.all(
    rows.map(({ document, brought }) => kind.show(told(document), brought(kind.about), now)),
  )
  return { rows: shown.filter((row) => row !== null), next }
}
