import { collections, domainTimers, effectKinds } from '../../domain'
import { type Aggregate, type Collection, carryOut, isDeliverCall, sweep, type Timer } from '../../domain/kernel'
import { enforceRetention } from './retention'

/** CloudBase's timer event names the trigger; our own functions ask for single aggregates, signed. */
interface TimerEvent {
  Type?: 'Timer'
  TriggerName?: string
}

const BUDGET = 40_000
const aggregates = collections as unknown as Collection<Aggregate>[]
const withEffects = aggregates.filter((collection) =>
  collection.definition.indexes.some((index) => index.name === 'effects'),
)

const timers: Record<string, Timer> = {
  effects: async (budget) => ({ effects: await sweep(withEffects, effectKinds, budget) }),
  retention: (budget) => enforceRetention(collections, budget),
  ...domainTimers,
}

/** The door of scheduled work. No client's call gets past: it is neither a timer's event nor signed. */
export async function main(event: TimerEvent & { userInfo?: unknown }) {
  if (isDeliverCall(event)) {
    let count = 0
    for (const { collection, id } of event.deliver) {
      const room = withEffects.find((known) => known.definition.name === collection)
      if (room) count += await carryOut(room, id, effectKinds)
    }
    return { effects: count }
  }
  const timer = event.Type === 'Timer' && !event.userInfo ? timers[event.TriggerName ?? ''] : undefined
  if (!timer) return { refused: true }
  return timer(BUDGET)
}
