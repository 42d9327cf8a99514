import type { Aggregate, Counter, Day } from '../../kernel'
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
  /** running: the day on which it is due, '' when it is not */
  day: Day | ''
}

/** What a hall may see of a case that moved. */
export type Moved = { grid: string; department: string; status: string }

export type CaseCounter<T extends Aggregate> = Counter<T, Standing, Moved>

/** The dimensions of a counter of cases, in their order. */
export const COUNTED_BY = ['what', 'department', 'level', 'who', 'day'] as const
