import type { TimelineEntry } from '../../../domain/kernel'
import { momentWords } from '../../services/dates'

export interface TimelineRow {
  key: number
  title: string
  /** when, and who did it */
  about: string
  note: string
}

/** The server tells it in its order; people look for what happened last. */
export const timelineRows = (timeline: readonly TimelineEntry[], now: number): TimelineRow[] =>
  timeline
    .map(({ at, title, by, note }, key) => ({
      key,
      title,
      about: `${momentWords(at, now)} · ${by}`,
      note: note ?? '',
    }))
    .reverse()
