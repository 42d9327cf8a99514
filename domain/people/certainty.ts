import type { LogEntry } from '../kernel'
import { type CertaintyLevel, isAtLeast } from './rules'

/** How sure the community is that somebody is who they say, and who made it so. */
export interface Certainty {
  level: CertaintyLevel
  at: number
  by: LogEntry['by']
}

/** The higher of what is known and what has just been shown; of the same level the first stays. */
export const raised = (known: Certainty, shown: Certainty): Certainty =>
  isAtLeast(known.level, shown.level) ? known : shown
