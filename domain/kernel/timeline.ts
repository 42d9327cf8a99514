import type { LogEntry } from './log'

/** One line of what happened to a thing, as people read it. */
export interface TimelineEntry {
  at: number
  title: string
  by: string
  note: string | null
  /** the deed's short name, without what it led to: "decide" of "decide:approved" */
  kind: string
}

/** The same for staff, who read everything. */
export interface HistoryLine {
  at: number
  by: string
  action: string
  note: string | null
  internal: boolean
}

/** What a log says: every deed's words, and deeds that nobody is told. */
interface LogWords {
  words: Readonly<Record<string, string>>
  untold?: readonly string[]
}

/** Who did it: staff by title and name, a neighbour by name. */
const byWords = ({ kind, name, title }: LogEntry['by']): string => {
  if (kind === 'staff') return `${title} ${name}`
  if (kind === 'system') return '系统'
  return title === '居民' ? name : `${title}${name}`
}

/** What happened, for whoever it is about: nothing internal. */
export const timelineOf = (log: readonly LogEntry[], { words, untold = [] }: LogWords): TimelineEntry[] =>
  log
    .filter(({ internal, did }) => !internal && !untold.includes(did))
    .map(({ at, by, did, note }) => ({ at, title: words[did] ?? did, by: byWords(by), note, kind: kindOf(did) }))

/** Everything that happened, for the staff. */
export const historyOf = (log: readonly LogEntry[], { words, untold = [] }: LogWords): HistoryLine[] =>
  log
    .filter(({ did }) => !untold.includes(did))
    .map(({ at, by, did, note, internal }) => ({
      at,
      by: byWords(by),
      action: words[did] ?? did,
      note,
      internal: internal === true,
    }))

const kindOf = (did: string): string => did.split(':')[0] ?? did
