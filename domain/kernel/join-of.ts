import type { Actor } from './actor'
import type { Stored } from './aggregate'
import type { Collection, Join, Lookup } from './store'

/** Declares a join of a collection; `read` is called only by those who ask for it. */
export const joinOf = <T extends Stored, Out>(
  collection: Collection<T>,
  lookup: Omit<Lookup, 'from'>,
  read: (rows: T[], actor: Actor, now: number) => Out,
): Join<Out> => ({ ...lookup, from: collection.definition.name, read })

/**
 * What a join brought along with the identity of the actor. An action that asks for it names the join under `joins`; for
 * a visitor, who has no document to join to, nothing came and `read` gets no rows.
 */
export const joined = <Out>(actor: Actor, join: Join<Out>, now: number): Out =>
  join.read(actor.joined[join.as] ?? [], actor, now)
