import { type Area, countyOf, now, type Recounting, townOf } from '../../domain/kernel'
import { communityNames } from '../../domain/places'

/**
 * Counts every counter anew in every community, then sums towns and counties: what was wrong is put right, and said in the
 * log and in the answer.
 */
export async function recountAll(counters: readonly Recounting[], budget: number): Promise<Record<string, number>> {
  const end = now() + budget
  let [recounted, wrong] = [0, 0]
  const communities = (await communityNames()).map(({ area }) => area)
  const wide = [...new Set(communities.flatMap((area): Area[] => [townOf(area), countyOf(area)]))]
  const all = [
    ...communities.flatMap((area) => counters.map((counter) => () => counter.recount(area))),
    ...wide.flatMap((area) => counters.flatMap(({ sum }) => (sum ? [() => sum(area)] : []))),
  ]
  for (const one of all) {
    if (now() >= end) break
    wrong += await one()
    recounted += 1
  }
  return { recounted, wrong }
}
