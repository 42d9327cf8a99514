import type { LogEntry } from '../../../kernel'
import type { TimelineEntry } from '../../views'
import { DID } from '../words'

const titleOf = (did: string) => DID[did] ?? did

const byWords = ({ kind, name, title }: LogEntry['by']) =>
  kind === 'staff' ? `${title} ${name}` : kind === 'system' ? '系统' : title === '居民' ? name : `${title}${name}`

/** What happened, for the applicant: nothing internal. */
export const timeline = (log: LogEntry[]): TimelineEntry[] =>
  log
    .filter(({ internal, did }) => !internal && did !== 'draft')
    .map(({ at, by, did, note }) => ({ at, title: titleOf(did), by: byWords(by), note, kind: did.split(':')[0] }))

/** Everything that happened, for the staff. */
export const history = (log: LogEntry[]) =>
  log
    .filter(({ did }) => did !== 'draft')
    .map(({ at, by, did, note, internal }) => ({
      at,
      by: byWords(by),
      action: titleOf(did),
      note,
      internal: internal === true,
    }))
