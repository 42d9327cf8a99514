import type { Stored } from '../aggregate'
import type { Collection, FindOptions } from './collection'
import { MOST_AT_ONCE } from './count'
import type { ConditionOn, PathOf } from './paths'

/**
 * Every document of a list that a rule of its own keeps short: one request for each thousand. What has no such rule is
 * read in pages.
 * @param orderBy the number field that an index has after what the condition asks for, with `_id` behind it
 */
export async function allOf<T extends Stored>(
  documents: Collection<T>,
  condition: ConditionOn<T>,
  { orderBy, fields }: { orderBy: PathOf<T>; fields?: FindOptions<PathOf<T>>['fields'] },
): Promise<T[]> {
  const all: T[] = []
  let after: string | undefined
  do {
    const page = await documents.page(condition, { orderBy, direction: 1, after, limit: MOST_AT_ONCE - 1, fields })
    all.push(...page.rows)
    after = page.next ?? undefined
  } while (after !== undefined)
  return all
}
