import type { Stored } from '../aggregate'
import { type Day, now } from '../clock'
import { withRetries } from '../effects'
import { collection, remove, set } from '../store'

/** On which day each daily job was last done, and how far one came that was cut short. One document; every tick begins with it. */
export interface TimerMemory extends Stored {
  ran: Record<string, Day>
  /** the last step that was done of a job that is not at its end; absent: none is under way */
  cameTo?: Record<string, string>
}

export const TIMER_MEMORY = 'timers'

export const timerMemory = collection<TimerMemory>({
  name: 'timers',
  indexes: [],
  retention: { forever: '只有一份：每天的工作上次是哪天做的' },
})

export const nothingRan = (at: number): TimerMemory => ({
  _id: TIMER_MEMORY,
  version: 1,
  area: '',
  createdAt: at,
  updatedAt: at,
  ran: {},
})

/** Where a long job goes on that was cut short or killed, by its name; null: at its beginning. */
export const placeIn = async (job: string): Promise<string | null> =>
  (await withRetries(() => timerMemory.get(TIMER_MEMORY)))?.cameTo?.[job] ?? null

/** A long job came to this step; null: to its end. */
export async function keepPlace(job: string, step: string | null): Promise<void> {
  const place = { [`cameTo.${job}`]: step === null ? remove() : set(step) }
  if (await withRetries(() => timerMemory.updateWhere({ _id: TIMER_MEMORY }, place))) return
  if (step === null) return
  await timerMemory.insert({ ...nothingRan(now()), cameTo: { [job]: step } })
}
