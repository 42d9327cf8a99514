import { AsyncLocalStorage } from 'node:async_hooks'
import type { Aggregate } from './aggregate'
import type { Area } from './area'
import { present } from './objects/rules'
import { settings } from './settings'

/** An aggregate whose effects wait to be carried out. */
export interface AggregateRef {
  collection: string
  id: string
  /** The effects that were written as claimed by whoever gets this, and the aggregate as it was written with them. */
  claimed?: { effects: string[]; aggregate: Aggregate }
}

interface CallScope {
  /** the community that the phone has open */
  community: Area | undefined
  /** the door hands effects over right after the answer, so they are written as claimed */
  handsOver: boolean
  due: AggregateRef[]
  known: Known
  /** files that this call put into storage */
  stored: string[]
  /** did it write anything that can refer to them, or may it have, for all that the database said? */
  wrote: boolean
  mayHaveWritten: boolean
}

/** What a call has read that spares its effects a look, by a name that both know. It may be out of date by then. */
export type Known = Record<string, unknown>

const storage = new AsyncLocalStorage<CallScope>()

export interface ScopeEnd<T> {
  result: T
  due: AggregateRef[]
  known: Known
  /** files that were stored for a write that surely never came: nothing refers to them */
  orphans: string[]
}

/** Runs one call and says which aggregates it left effects in, and which files for nothing. */
export async function inCallScope<T>(
  run: () => Promise<T>,
  { community, handsOver = false }: { community?: Area; handsOver?: boolean } = {},
): Promise<ScopeEnd<T>> {
  const scope: CallScope = { community, handsOver, due: [], known: {}, stored: [], wrote: false, mayHaveWritten: false }
  const result = await storage.run(scope, run)
  const orphans = scope.wrote || scope.mayHaveWritten ? [] : scope.stored
  return { result, due: scope.due, known: scope.known, orphans }
}

/**
 * The community that a phone looks at whose owner we do not know: the one that its code or its owner chose, else the
 * deployment's. Whoever is known has a community of their own, and it goes before this one.
 */
export const visitedCommunity = (): Area => storage.getStore()?.community ?? settings.community

/** Called by the store with every write that leaves effects; of several writes of one aggregate the last one counts. */
export function effectsAreDue(ref: AggregateRef): void {
  const due = storage.getStore()?.due
  if (!due) return
  const at = due.findIndex((known) => known.id === ref.id && known.collection === ref.collection)
  if (at < 0) due.push(ref)
  else due[at] = together(present(due[at]), ref)
}

function together(earlier: AggregateRef, later: AggregateRef): AggregateRef {
  if (!earlier.claimed || !later.claimed) return later.claimed ? later : earlier
  const effects = [...new Set([...earlier.claimed.effects, ...later.claimed.effects])]
  return { ...later, claimed: { ...later.claimed, effects } }
}

/** What is handed over travels in an event, of which the platform takes 128 KB; Chinese takes three bytes a character. */
const MOST_CHARACTERS = 30_000

/** Will the door hand over what is written now, and is there room for it? Then it may be written as claimed. */
export function isHandedOver(aggregate: Aggregate): boolean {
  const scope = storage.getStore()
  if (!scope?.handsOver) return false
  const size = (document: unknown) => JSON.stringify(document).length
  const before = scope.due.reduce((sum, { claimed }) => sum + size(claimed ?? null), 0)
  return before + size(aggregate) <= MOST_CHARACTERS
}

/** Tells the effects of this call, where they are handed over right after it, what it has read. */
export function tellEffects(name: string, what: unknown): void {
  const scope = storage.getStore()
  if (scope) scope.known[name] = what
}

/** Has this call changed something by now, whatever becomes of its answer? */
export const hasWritten = (): boolean => storage.getStore()?.wrote ?? false

export function fileWasStored(fileID: string): void {
  storage.getStore()?.stored.push(fileID)
}

/** Called by the store with every write of an aggregate that came through, and by whoever hands a file out as it is. */
export function filesAreKept(): void {
  const scope = storage.getStore()
  if (scope) scope.wrote = true
}

/**
 * Called by the store with every write whose answer did not come: it may have happened, so what it may refer to stays,
 * and the nightly look finds out.
 */
export function writeIsInDoubt(): void {
  const scope = storage.getStore()
  if (scope) scope.mayHaveWritten = true
}
