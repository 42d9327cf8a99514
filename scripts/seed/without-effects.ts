import type { Aggregate } from '../../domain/kernel'

/** What happened before the demonstration began has been told to everybody: nothing is left to carry out. */
export const withoutEffects = <T extends Aggregate>(aggregate: T): T => ({
  ...aggregate,
  effects: {},
  effectsDueAt: null,
})
