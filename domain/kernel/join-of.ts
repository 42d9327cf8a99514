import type { Actor } from './actor'
import type { Stored } from './aggregate'
import type { AnyPaths, Collection, Join, LookupOf, PathOf } from './store'

/** What is made of the rows that came. */
type Reading<T, Out> = (rows: T[], actor: Actor, now: number) => Out

/** Declares a join of a collection; `read` is called only by those who ask for it. */
export const joinOf = <T extends Stored, Out>(of: Collection<T>, lookup: LookupOf<PathOf<T>>, read: Reading<T, Out>) =>
  joinByAnyPath(of, lookup, read)

/** The same where only a part of the type is known, and whoever declares it knows the paths. */
export const joinByAnyPath = <T extends Stored, Out>(
  collection: AnyPaths<T>,
  lookup: LookupOf<string>,
  read: Reading<T, Out>,
): Join<Out> => ({ ...lookup, from: collection.definition.name, read })

/**
 * What a join brought along with the identity of the actor. An action that asks for it names the join under `joins`; for
 * a visitor, who has no document to join to, nothing came and `read` gets no rows.
 */
export const joined = <Out>(actor: Actor, join: Join<Out>, now: number): Out =>
  join.read(actor.joined[join.as] ?? [], actor, now)
