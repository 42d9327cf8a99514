import { type Aggregate, addDays, type Counter, type Day, dayOf, now, timeInWords } from '../../kernel'
import type { Level } from '../views'

/** Under what a running case counts, of whatever kind; and that it arrived. */
export type Standing = {
  /** running: it stands there now · arrived: it came in on `day` */
  what: 'running' | 'arrived'
  /** '' where nobody's grant is bound to a department */
  department: string
  level: Level
  /** desk: the desk has it · out: somebody outside is waited for · delivered: handed over, only to be closed */
  who: 'desk' | 'out' | 'delivered'
  /** running: the day on which it is due, or the minute where minutes are promised (`dueMinute`); '' when it is not */
  day: Day | ''
}

/** What a hall may see of a case that moved. */
export type Moved = { grid: string; department: string; status: string }

export type CaseCounter<T extends Aggregate> = Counter<T, Standing, Moved>

/** "2026-11-27 10:30": a promise in working minutes is kept until that minute is over (`dueWithin`). */
export const dueMinute = (at: number): string => `${dayOf(at)} ${timeInWords(at)}`

/** The dimensions of a counter of cases, in their order. */
export const COUNTED_BY = ['what', 'department', 'level', 'who', 'day'] as const

/** How long it is kept how many came in on a day. */
const DAYS_KEPT = 40

/** How a counter of cases is counted anew: what runs can be counted, how many came in on a day cannot be told afterwards. */
export const RECOUNTED = {
  isTold: ({ what }: Standing): boolean => what === 'running',
  isKept: ({ what, day }: Standing): boolean => what === 'running' || day > addDays(dayOf(now()), -DAYS_KEPT),
}
