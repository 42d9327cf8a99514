import type { Actor } from '../actor'

/** A join of the aggregation `lookup`: equality on indexed fields only. */
export interface Lookup {
  from: string
  localField: string
  foreignField: string
  as: string
  /** heavy fields of what is joined that stay in the database */
  without?: string[]
  /** where many documents are listed with it: the fields of what is joined that are read */
  only?: string[]
}

/** The lookup of a collection whose documents have these paths. */
export interface LookupOf<Path extends string> extends Omit<Lookup, 'from'> {
  foreignField: Path
  without?: Path[]
  only?: Path[]
}

/**
 * What is read together with a document, in the same request, as one typed value: the lookup with the presenter of the
 * domain that owns what is looked up, so that no raw document crosses a wall.
 */
export interface Join<Out> extends Lookup {
  read(rows: never[], actor: Actor, now: number): Out
}
