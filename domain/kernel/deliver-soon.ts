import type { AggregateRef } from './call-scope'
import { signature } from './secrets'
import { callFunction } from './wx'

/** What the timers' function is told: which aggregates to look at, signed so that no client can say it. */
export interface DeliverCall {
  deliver: AggregateRef[]
  signature: string
}

const sign = (due: AggregateRef[]) => signature(JSON.stringify(due), 'deliver')

export const isDeliverCall = (event: unknown): event is DeliverCall => {
  const call = event as DeliverCall | null
  return Array.isArray(call?.deliver) && call.signature === sign(call.deliver)
}

/**
 * Has the effects carried out by another function without keeping the person waiting: the call is sent, its answer is
 * not awaited. When it gets lost, the timer finds the effects by index within a minute.
 */
export function deliverSoon(due: AggregateRef[]): void {
  if (due.length === 0) return
  callFunction('timers', { deliver: due, signature: sign(due) } satisfies DeliverCall).catch((error) =>
    console.error('effects wait for the timer', error),
  )
}
