import { collections, counters, domainTimers, effectKinds } from '../../domain'
import { keepsEffects, removeUnused, sumDue, sweep, type Timer, tallies, timer } from '../../domain/kernel'
import { recountAll } from './recount-all'
import { enforceRetention } from './retention'

/** The collections whose documents leave effects. */
export const withEffects = collections.filter(keepsEffects)

const whereEffectsAreDue = withEffects.map((collection) => ({ collection, field: 'effectsDueAt' }))

/** All scheduled work by the name of its job, in the order in which a tick does it: effects last, other work leaves some. */
export const jobs: Record<string, Timer> = {
  ...domainTimers,
  retention: timer({ daily: '03:30' }, (budget) => enforceRetention(collections, budget)),
  uploads: timer({ daily: '03:45' }, (budget) => removeUnused(collections, budget)),
  recount: timer({ daily: '04:00' }, (budget) => recountAll(counters, budget)),
  sums: timer({ due: [{ collection: tallies, field: 'sumDueAt' }] }, async (budget) => ({
    summed: await sumDue(counters, budget),
  })),
  effects: timer({ due: whereEffectsAreDue }, async (budget) => ({
    effects: await sweep(withEffects, effectKinds, budget),
  })),
}
