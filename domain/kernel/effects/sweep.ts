import type { Aggregate } from '../aggregate'
import { now } from '../clock'
import { type Collection, lte } from '../store'
import { carryOut, type EffectKinds } from './carry-out'
import { withRetries } from './with-retries'

const AT_ONCE = 4

/**
 * Finds by index what was not carried out and carries it out, oldest first, until nothing is due or `budget` ms are
 * spent (the rest is for the next run). @returns how many effects were run
 */
export async function sweep(collections: Collection<Aggregate>[], kinds: EffectKinds, budget: number): Promise<number> {
  const end = now() + budget
  let count = 0
  for (const collection of collections) {
    for (let tired = false; !tired && now() < end; ) {
      const rows = await withRetries(() =>
        collection.find(
          { effectsDueAt: lte(now()) },
          { order: [['effectsDueAt', 1]], limit: 100, fields: { _id: true } },
        ),
      )
      tired = rows.length < 100
      const progress = await inTurns(rows, async (row) => (now() < end ? orNothing(collection, row._id, kinds) : 0))
      count += progress
      // somebody else holds the claims, or the clock ran out: the next run looks again
      if (progress === 0) tired = true
    }
  }
  return count
}

/** One aggregate that the database refuses must not keep all others waiting; it is found again by the next run. */
async function orNothing(collection: Collection<Aggregate>, id: string, kinds: EffectKinds): Promise<number> {
  try {
    return (await carryOut(collection, id, kinds)).count
  } catch (error) {
    console.error(`effects of ${collection.definition.name} ${id} wait for the next run`, error)
    return 0
  }
}

async function inTurns<T>(rows: T[], work: (row: T) => Promise<number>): Promise<number> {
  let total = 0
  const queue = [...rows]
  const lane = async () => {
    for (let row = queue.shift(); row !== undefined; row = queue.shift()) total += await work(row)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return total
}
