import { present } from '../objects/rules'
/** What a domain asks for: `kind` names who carries it out, `data` is all they need. */
export interface EffectSpec {
  kind: string
  data: Record<string, unknown>
  /** not before this instant; absent: at once */
  notBefore?: number
}

/**
 * due: to be carried out at `dueAt` · claimed: somebody is at it · failed: given up, `reason` says why ·
 * unknown: whoever was at it vanished half-way and it must not be done twice.
 */
export interface Effect {
  kind: string
  data: Record<string, unknown>
  state: 'due' | 'claimed' | 'failed' | 'unknown'
  dueAt: number
  tries: number
  claimedAt: number | null
  reason: string | null
}

/** What is remembered of an effect whose carrying out left a note ("sent"): who was told what, and when. */
export interface Carried {
  id: string
  kind: string
  data: Record<string, unknown>
  at: number
  note: string
}

/** An aggregate remembers this many; older notes make room. */
export const CARRIED_KEPT = 20

/** Effect ids are made from the aggregate and its version: the same change always makes the same effects. `first`: how many it has made already. */
export function newEffects(specs: EffectSpec[], aggregateId: string, version: number, at: number, first = 0) {
  const effects: Record<string, Effect> = {}
  specs.forEach((spec, index) => {
    effects[effectId(aggregateId, version, first + index)] = {
      kind: spec.kind,
      data: spec.data,
      state: 'due',
      dueAt: spec.notBefore ?? at,
      tries: 0,
      claimedAt: null,
      reason: null,
    }
  })
  return effects
}

const effectId = (aggregateId: string, version: number, index: number): string =>
  `${aggregateId.replace(/[^A-Za-z0-9_-]/g, '-')}-v${version}-${index}`

/** How long a claim holds before whoever made it is taken for dead: longer than any function may run (60 s). */
export const LEASE = 90_000

/**
 * The aggregate as it is written when whoever wrote it hands its new effects over at once: claimed from the beginning,
 * which spares reading and claiming them. Should the hand-over get lost, the claim runs out as that of somebody who died.
 */
export function handedOver<T extends { effects: Record<string, Effect>; effectsDueAt: number | null }>(
  aggregate: T,
  fresh: string[],
  at: number,
): { aggregate: T; claimed: string[] } {
  const claimed = fresh.filter((id) => present(aggregate.effects[id]).dueAt <= at)
  const effects = { ...aggregate.effects }
  for (const id of claimed) effects[id] = { ...present(effects[id]), state: 'claimed', claimedAt: at }
  return { aggregate: { ...aggregate, effects, effectsDueAt: nextDue(effects) }, claimed }
}

/** When does the aggregate want to be looked at again? */
export function nextDue(effects: Record<string, Effect>): number | null {
  const instants = Object.values(effects).flatMap((effect) => {
    if (effect.state === 'due') return [effect.dueAt]
    if (effect.state === 'claimed') return [(effect.claimedAt ?? 0) + LEASE]
    return []
  })
  return instants.length > 0 ? Math.min(...instants) : null
}
