import type { Actor } from './actor'

/** One line of an aggregate's own, append-only history. */
export interface LogEntry {
  at: number
  by: { kind: Actor['kind']; id: string; name: string; title: string }
  /** the action's short name: 'accept' */
  did: string
  note: string | null
  /** of the document that the line came with; written by the store */
  version?: number
  /** not shown to the resident */
  internal?: boolean
}

export const logged = (
  actor: LogEntry['by'],
  at: number,
  did: string,
  note?: string | null,
  internal?: boolean,
): LogEntry => ({
  at,
  by: { kind: actor.kind, id: actor.id, name: actor.name, title: actor.title },
  did,
  note: note?.trim() || null,
  ...(internal ? { internal } : {}),
})
