import type { Aggregate } from '../aggregate'
import type { AggregateRef, Known } from '../call-scope'
import { now } from '../clock'
import type { Collection } from '../store'
import { CARRIED_KEPT, type Carried, type Effect, LEASE, nextDue } from './effect'
import { withRetries } from './with-retries'

export type Outcome =
  /** with a `note` the aggregate remembers it: "sent", "inboxOnly" */
  | { state: 'done'; note?: string }
  | { state: 'failed'; reason: string }
  | { state: 'unknown'; reason: string }
  | { state: 'retry'; reason: string; at?: number }
  /** no time was left, all went well so far: it goes on at once, and that is no further try */
  | { state: 'again' }

export interface EffectAbout {
  effectId: string
  aggregate: Aggregate
  now: number
  /** what the call that left the effect has read, where it was handed over by it */
  known?: Known
}

export interface EffectKind {
  /**
   * After a crash in the middle nobody knows how far it came. `safe`: running it again does no harm (it recognises the
   * effect's id); `never`: it ends as unknown instead.
   */
  repeat: 'safe' | 'never'
  /** What comes of it is known from nowhere else: it is carried out last, and settled before another such is begun. */
  settled?: 'at once'
  run(data: never, about: EffectAbout): Promise<Outcome>
}

export type EffectKinds = Record<string, EffectKind>

const MAX_TRIES = 10

/** Waits double from 5 seconds; capped well below the time between two ticks, so that each of them tries again. */
const backoff = (tries: number) => Math.min(5_000 * 2 ** tries, 120_000)

export interface CarriedOut {
  /** how many effects were run */
  count: number
  /** when the aggregate wants to be looked at again; null: there is nothing left, or somebody else is at it */
  next: number | null
}

/**
 * Carries out what is due in one aggregate: claims it first by compare-and-set, so that of many who try only one does,
 * then runs it, then writes down what came of it.
 * @param handed effects that were written as claimed by whoever gets them: by this very call
 */
export async function carryOut(
  collection: Collection<Aggregate>,
  id: string,
  kinds: EffectKinds,
  handed?: NonNullable<AggregateRef['claimed']> & { known?: Known },
): Promise<CarriedOut> {
  // when the claim's own answer gets lost, nobody works on it until the lease is over
  const claimed = handed ? takenOver(handed) : await withRetries(() => claim(collection, id))
  if (!claimed) return { count: 0, next: null }
  let settled: Settled | null = { aggregate: claimed.aggregate, next: null }
  for (const together of inTurn(claimed.effects, kinds)) {
    const outcomes = new Map<string, Outcome>()
    for (const [effectId, effect] of together)
      outcomes.set(effectId, await attempt(kinds, effectId, effect, claimed.aggregate, handed?.known ?? {}))
    const before: Aggregate = settled?.aggregate ?? claimed.aggregate
    settled = await withRetries(() => settle(collection, id, outcomes, before))
  }
  return { count: Object.keys(claimed.effects).length, next: settled?.next ?? null }
}

/** The effects as they are carried out: those of one list are settled by one write. */
function inTurn(effects: Record<string, Effect>, kinds: EffectKinds): [string, Effect][][] {
  const isAlone = ([, { kind }]: [string, Effect]) => kinds[kind]?.settled === 'at once'
  const all = Object.entries(effects)
  const [first, ...more] = all.filter(isAlone)
  return [[...all.filter((one) => !isAlone(one)), ...(first ? [first] : [])], ...more.map((one) => [one])]
}

interface Settled {
  aggregate: Aggregate
  /** when it wants to be looked at again */
  next: number | null
}

interface Claimed {
  /** as it stood before the claim: a `claimed` state in here is a dead claim of somebody else */
  effects: Record<string, Effect>
  aggregate: Aggregate
}

/** A hand-over that was long under way may meet a second claim: too late, it is left to whoever comes after the lease. */
const LATEST = LEASE / 3

function takenOver({ effects, aggregate }: NonNullable<AggregateRef['claimed']>): Claimed | null {
  const mine = effects.flatMap((id): [string, Effect][] => {
    const effect = aggregate.effects[id]
    const inTime = effect?.state === 'claimed' && (effect.claimedAt ?? 0) + LATEST > now()
    return inTime ? [[id, { ...effect, state: 'due', claimedAt: null }]] : []
  })
  return mine.length > 0 ? { effects: Object.fromEntries(mine), aggregate } : null
}

async function claim(collection: Collection<Aggregate>, id: string): Promise<Claimed | null> {
  const aggregate = await collection.get(id)
  if (!aggregate) return null
  const at = now()
  const wanted = Object.entries(aggregate.effects).filter(([, effect]) => isDue(effect, at))
  if (wanted.length === 0) return null
  const effects: Record<string, Effect> = { ...aggregate.effects }
  for (const [effectId, effect] of wanted) effects[effectId] = { ...effect, state: 'claimed', claimedAt: at }
  const won = await collection.writeEffects(aggregate, effects, nextDue(effects))
  if (!won) return null
  const next = { ...aggregate, effects, effectsRev: aggregate.effectsRev + 1 }
  return { effects: Object.fromEntries(wanted), aggregate: next }
}

const isDue = (effect: Effect, at: number) =>
  (effect.state === 'due' && effect.dueAt <= at) ||
  (effect.state === 'claimed' && (effect.claimedAt ?? 0) + LEASE <= at)

async function attempt(
  kinds: EffectKinds,
  effectId: string,
  effect: Effect,
  aggregate: Aggregate,
  known: Known,
): Promise<Outcome> {
  const kind = kinds[effect.kind]
  if (!kind) return { state: 'failed', reason: `没有人会办“${effect.kind}”` }
  if (effect.state === 'claimed' && kind.repeat === 'never')
    return { state: 'unknown', reason: '办到一半中断，不能确定是否已办' }
  try {
    return await kind.run(effect.data as never, { effectId, aggregate, now: now(), known })
  } catch (error) {
    console.error(`effect ${effectId} (${effect.kind}) failed`, error)
    return { state: 'retry', reason: error instanceof Error ? error.message : String(error) }
  }
}

/** Writes the outcomes; other effects may have been added meanwhile, so it starts from what stands there now. */
async function settle(
  collection: Collection<Aggregate>,
  id: string,
  outcomes: Map<string, Outcome>,
  known: Aggregate,
): Promise<Settled | null> {
  let aggregate: Aggregate | null = known
  for (let round = 0; aggregate && round < 20; round++) {
    const effects = { ...aggregate.effects }
    const carried: Carried[] = []
    for (const [id, outcome] of outcomes) {
      const effect = effects[id]
      if (!effect) continue
      settleOne(effects, id, effect, outcome)
      if (outcome.state === 'done' && outcome.note)
        carried.push({ id, kind: effect.kind, data: effect.data, at: now(), note: outcome.note })
    }
    const remembered = carried.length > 0 ? [...(aggregate.carried ?? []), ...carried].slice(-CARRIED_KEPT) : undefined
    const next = nextDue(effects)
    if (await collection.writeEffects(aggregate, effects, next, remembered)) {
      const carriedAlready = remembered ? { carried: remembered } : {}
      const rev = aggregate.effectsRev + 1
      return { aggregate: { ...aggregate, effects, effectsDueAt: next, effectsRev: rev, ...carriedAlready }, next }
    }
    aggregate = await collection.get(id)
  }
  return null
}

function settleOne(effects: Record<string, Effect>, effectId: string, effect: Effect, outcome: Outcome) {
  const tries = effect.tries + 1
  if (outcome.state === 'done') delete effects[effectId]
  else if (outcome.state === 'again') effects[effectId] = { ...effect, state: 'due', claimedAt: null, dueAt: now() }
  else if (outcome.state === 'retry' && tries < MAX_TRIES)
    effects[effectId] = {
      ...effect,
      state: 'due',
      tries,
      reason: outcome.reason,
      claimedAt: null,
      dueAt: outcome.at ?? now() + backoff(tries),
    }
  else
    effects[effectId] = {
      ...effect,
      state: outcome.state === 'unknown' ? 'unknown' : 'failed',
      tries,
      reason: outcome.reason,
      claimedAt: null,
    }
}
