import { effectKinds } from '../../domain'
import { deliver, deliverSoon, isDeliverCall, tick, tickAgain } from '../../domain/kernel'
import { jobs, withEffects } from './jobs'

/** CloudBase's timer event names the trigger; our own functions ask for single aggregates, signed. */
interface TimerEvent {
  Type?: 'Timer'
  TriggerName?: string
}

/** The one trigger of config.json. */
const TICK = 'tick'
/** What is under way when it is over has the rest of the function's minute. */
const BUDGET = 40_000

/**
 * The door of scheduled work. No client's call gets past: it is neither a timer's event nor signed. The platform allows
 * one trigger: it asks what is due. An operator runs a single job by a test event with the job's name.
 */
export async function main(event: TimerEvent & { userInfo?: unknown }) {
  if (isDeliverCall(event)) return event.deliver.length === 0 ? lookRound() : carryOutAll(event.deliver, event.known)
  if (event.Type !== 'Timer' || event.userInfo) return { refused: true }
  if (event.TriggerName === TICK) return lookRound()
  const job = Object.hasOwn(jobs, event.TriggerName ?? '') ? jobs[event.TriggerName!] : undefined
  return job ? job(BUDGET) : { refused: true }
}

async function lookRound() {
  const { did, more } = await tick(jobs, BUDGET)
  if (more) await tickAgain()
  return did
}

async function carryOutAll(refs: Parameters<typeof deliver>[0], known: Parameters<typeof deliver>[4]) {
  const collectionOf = (name: string) => withEffects.find(({ definition }) => definition.name === name)
  const { count, left } = await deliver(refs, collectionOf, effectKinds, BUDGET, known)
  await deliverSoon(left)
  return { effects: count }
}
