import type { Stored } from '../aggregate'
import type { AnyPaths, Collection } from './collection'
import type { ConditionOn } from './paths'

/** How many stand in a list; `more`: at least so many, for a list is not counted to its end. */
export interface Count {
  count: number
  more: boolean
}

/** No query of CloudBase gives more documents at once; of an aggregation it is not said. */
export const MOST_AT_ONCE = 1000

/**
 * How many a list has that no counter keeps, up to a thousand: one request, ids only. Asked for a list that somebody
 * looks at and that does not end on its first page.
 */
export async function countOf<T extends Stored>(documents: Collection<T>, condition: ConditionOn<T>): Promise<Count> {
  const all: AnyPaths<T> = documents
  const { length: count } = await all.find(condition, { limit: MOST_AT_ONCE, fields: { _id: true } })
  return { count, more: count === MOST_AT_ONCE }
}

/** How many stand in lists that are looked at as one. */
export const addedUp = (counts: readonly Count[]): Count => ({
  count: counts.reduce((sum, { count }) => sum + count, 0),
  more: counts.some(({ more }) => more),
})
