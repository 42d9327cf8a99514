import type { Actor } from './actor'
import type { Stored } from './aggregate'
import { now } from './clock'
import type { Beside, CollectionOf, Lookup, Taken } from './store'

const THING = 'thing'
const besideThing = ({ as }: { as: string }) => `${THING}_${as}`

/**
 * Reads one thing by its id together with whoever calls, and what belongs to it elsewhere: one request for all of it. What
 * belongs to it is found by id only, for where there is no such thing a join finds whatever has no value in its field.
 */
export function thingJoins({ definition }: CollectionOf, id: string, beside: readonly Lookup[] = []): Beside[] {
  const other = beside.find(({ foreignField }) => foreignField !== '_id')
  if (other) throw new Error(`"${other.as}" is not found by id`)
  return [
    { from: definition.name, as: THING, find: { _id: id }, limit: 1 },
    ...beside.map((join) => ({ ...join, localField: `${THING}.${join.localField}`, as: besideThing(join) })),
  ]
}

/** What `thingJoins` brought; null: there is no such thing. */
export function thingOf<T extends Stored>(actor: Actor): Taken<T> | null {
  const [document]: T[] = actor.joined[THING] ?? []
  if (!document) return null
  return { document, brought: (join) => join.read(actor.joined[besideThing(join)] ?? [], actor, now()) }
}
