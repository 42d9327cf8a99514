import type { Stored } from '../aggregate'
import type { Day } from '../clock'
import { collection } from '../store'

/** On which day each daily job was last done. One document; every tick begins with it. */
export interface TimerMemory extends Stored {
  ran: Record<string, Day>
}

export const TIMER_MEMORY = 'timers'

export const timerMemory = collection<TimerMemory>({
  name: 'timers',
  indexes: [],
  retention: { forever: '只有一份：每天的工作上次是哪天做的' },
})
