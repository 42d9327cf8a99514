import { now, type Recounting } from '../../domain/kernel'
import { communityNames } from '../../domain/places'

/** Counts every counter anew in every community: what was wrong is put right, and said in the log and in the answer. */
export async function recountAll(counters: readonly Recounting[], budget: number): Promise<Record<string, number>> {
  const end = now() + budget
  let [recounted, wrong] = [0, 0]
  for (const { area } of await communityNames()) {
    for (const counter of counters) {
      if (now() >= end) return { recounted, wrong }
      wrong += await counter.recount(area)
      recounted += 1
    }
  }
  return { recounted, wrong }
}
