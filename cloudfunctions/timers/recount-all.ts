import { type Area, countyOf, keepPlace, now, placeIn, type Recounting, townOf } from '../../domain/kernel'
import { communityNames } from '../../domain/places'

const JOB = 'recount'
/** So many ms of work may be done again after a kill; who counts a small place writes nothing down. */
const WRITTEN_EVERY = 5_000

/** Everything of one area that is counted or summed; steps are in order by their names, whatever is founded meanwhile. */
interface Step {
  name: string
  work: (() => Promise<number>)[]
}

/**
 * Counts every counter anew in every community, then sums towns and counties: what was wrong is put right, and said in the
 * log and in the answer. Where it was cut short or killed it goes on the next time, so that a county of any size comes to
 * its end.
 */
export async function recountAll(counters: readonly Recounting[], budget: number): Promise<Record<string, number>> {
  const end = now() + budget
  let [recounted, wrong] = [0, 0]
  const before = await placeIn(JOB)
  const left = (await stepsOf(counters)).filter(({ name }) => before === null || name > before)
  let written = { at: now(), step: before }
  let cameTo = before
  for (const { name, work } of left) {
    for (const one of work) {
      if (now() >= end) return cutShort()
      wrong += await one()
      recounted += 1
    }
    cameTo = name
    if (now() - written.at >= WRITTEN_EVERY) await write(cameTo)
  }
  if (written.step !== null) await write(null)
  return { recounted, wrong }

  async function cutShort() {
    if (cameTo !== written.step) await write(cameTo)
    return { recounted, wrong }
  }

  async function write(step: string | null) {
    await keepPlace(JOB, step)
    written = { at: now(), step }
  }
}

async function stepsOf(counters: readonly Recounting[]): Promise<Step[]> {
  const communities = (await communityNames()).map(({ area }) => area)
  const wide = [...new Set(communities.flatMap((area): Area[] => [townOf(area), countyOf(area)]))]
  const steps: Step[] = [
    ...communities.map((area) => ({ name: `1 ${area}`, work: counters.map((each) => () => each.recount(area)) })),
    ...wide.map((area) => ({
      name: `2 ${area}`,
      work: counters.flatMap(({ sum }) => (sum ? [() => sum(area)] : [])),
    })),
  ]
  return steps.sort((a, b) => (a.name < b.name ? -1 : 1))
}
