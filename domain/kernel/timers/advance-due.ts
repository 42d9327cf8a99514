import type { Aggregate, Change } from '../aggregate'
import { now } from '../clock'
import { withRetries } from '../effects/with-retries'
import { ActionError } from '../errors'
import { type AnyPaths, type Collection, type ConditionOn, lte, type PathOf } from '../store'

const AT_ONCE = 100

/**
 * Changes every document whose `field` has come, the longest due first, as far as `budget` ms reach. Whatever somebody else
 * was first at, or the database is out of breath for, the next run sees.
 * @param only what else must hold
 * @returns how many were changed
 */
export async function advanceDue<T extends Aggregate>(
  documents: Collection<T>,
  field: PathOf<T> & keyof T & string,
  change: (document: T, at: number) => Change<T>,
  budget: number,
  only?: ConditionOn<T>,
): Promise<number> {
  const all: AnyPaths<T> = documents
  const end = now() + budget
  let count = 0
  for (let more = true; more && now() < end; ) {
    const rows = await withRetries(() =>
      all.find({ ...only, [field]: lte(now()) }, { order: [[field, 1]], limit: AT_ONCE }),
    )
    let progress = 0
    for (const document of rows) {
      if (now() >= end) break
      const at = now()
      try {
        await documents.advance(document, change(document, at), at)
        progress += 1
      } catch (error) {
        if (!(error instanceof ActionError)) throw error
      }
    }
    count += progress
    more = rows.length === AT_ONCE && progress > 0
  }
  return count
}
