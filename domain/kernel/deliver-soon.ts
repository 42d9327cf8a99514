import type { Aggregate } from './aggregate'
import type { AggregateRef, Known } from './call-scope'
import { now } from './clock'
import { carryOut, type EffectKinds } from './effects'
import { signature } from './secrets'
import type { Collection } from './store'
import { callFunction } from './wx'

/** What the timers' function is told, signed so that no client can say it: which aggregates to look at; none: tick again. */
export interface DeliverCall {
  deliver: AggregateRef[]
  known?: Known
  signature: string
}

const sign = (due: AggregateRef[], known: Known) => signature(JSON.stringify([due, known]), 'deliver')

export const isDeliverCall = (event: unknown): event is DeliverCall => {
  const call = event as DeliverCall | null
  return Array.isArray(call?.deliver) && call.signature === sign(call.deliver, call.known ?? {})
}

/**
 * Has the effects carried out by the timers' function, which runs asynchronously: the platform answers as soon as it has
 * the call, so this costs the person some milliseconds and waits for no effect (docs/decisions/015). When the call gets
 * lost, the next tick finds the effects by index.
 * @param known what the call has read that spares them a look
 */
export async function deliverSoon(due: AggregateRef[], known: Known = {}): Promise<void> {
  if (due.length > 0) await handOver(due, known)
}

/** Has the timers' function tick once more, at once. */
export const tickAgain = (): Promise<void> => handOver([], {})

async function handOver(deliver: AggregateRef[], known: Known): Promise<void> {
  try {
    await callFunction('timers', { deliver, known, signature: sign(deliver, known) } satisfies DeliverCall)
  } catch (error) {
    console.error('effects wait for the next tick', error)
  }
}

/**
 * Carries out the effects of some aggregates. What wants to be tried again within `budget` ms is waited for, because the
 * next tick may be minutes away. @returns how many effects were run, and the aggregates that have more to do now
 */
export async function deliver(
  refs: AggregateRef[],
  collectionOf: (name: string) => Collection<Aggregate> | undefined,
  kinds: EffectKinds,
  budget: number,
  known: Known = {},
): Promise<{ count: number; left: AggregateRef[] }> {
  const end = now() + budget
  let count = 0
  const waiting = refs.map((ref) => ({ ref, at: now(), handed: ref.claimed }))
  const left: AggregateRef[] = []
  for (let first = waiting.shift(); first; first = waiting.shift()) {
    const { ref, at, handed } = first
    if (at > now()) await new Promise((resolve) => setTimeout(resolve, at - now()))
    const collection = collectionOf(ref.collection)
    if (!collection) continue
    const { count: run, next } = await carryOut(collection, ref.id, kinds, handed && { ...handed, known })
    count += run
    if (next === null) continue
    const again = { collection: ref.collection, id: ref.id }
    if (next < end) waiting.push({ ref: again, at: next, handed: undefined })
    else if (next <= now()) left.push(again)
    waiting.sort((one, other) => one.at - other.at)
  }
  return { count, left }
}
