import { AsyncLocalStorage } from 'node:async_hooks'
import type { Area } from './area'
import { settings } from './settings'

/** An aggregate whose effects wait to be carried out. */
export interface AggregateRef {
  collection: string
  id: string
}

interface CallScope {
  /** the community that the phone has open */
  community: Area | undefined
  due: AggregateRef[]
  /** files that this call put into storage */
  stored: string[]
  /** did it write anything that can refer to them? */
  wrote: boolean
}

const storage = new AsyncLocalStorage<CallScope>()

export interface ScopeEnd<T> {
  result: T
  due: AggregateRef[]
  /** files that were stored for a write that never came: nothing refers to them */
  orphans: string[]
}

/** Runs one call and says which aggregates it left effects in, and which files for nothing. */
export async function inCallScope<T>(run: () => Promise<T>, community?: Area): Promise<ScopeEnd<T>> {
  const scope: CallScope = { community, due: [], stored: [], wrote: false }
  const result = await storage.run(scope, run)
  return { result, due: scope.due, orphans: scope.wrote ? [] : scope.stored }
}

/**
 * The community that a phone looks at whose owner we do not know: the one that its code or its owner chose, else the
 * deployment's. Whoever is known has a community of their own, and it goes before this one.
 */
export const visitedCommunity = (): Area => storage.getStore()?.community ?? settings.community

/** Called by the store with every write that leaves effects. */
export function effectsAreDue(ref: AggregateRef): void {
  const due = storage.getStore()?.due
  if (due && !due.some((known) => known.id === ref.id && known.collection === ref.collection)) due.push(ref)
}

export function fileWasStored(fileID: string): void {
  storage.getStore()?.stored.push(fileID)
}

/** Called by the store with every write of an aggregate that came through, and by whoever hands a file out as it is. */
export function filesAreKept(): void {
  const scope = storage.getStore()
  if (scope) scope.wrote = true
}
