import { AsyncLocalStorage } from 'node:async_hooks'

/** An aggregate whose effects wait to be carried out. */
export interface AggregateRef {
  collection: string
  id: string
}

interface CallScope {
  due: AggregateRef[]
}

const storage = new AsyncLocalStorage<CallScope>()

/** Runs one call and says which aggregates it left effects in. */
export async function inCallScope<T>(run: () => Promise<T>): Promise<{ result: T; due: AggregateRef[] }> {
  const scope: CallScope = { due: [] }
  const result = await storage.run(scope, run)
  return { result, due: scope.due }
}

/** Called by the store with every write that leaves effects. */
export function effectsAreDue(ref: AggregateRef): void {
  const due = storage.getStore()?.due
  if (due && !due.some((known) => known.id === ref.id && known.collection === ref.collection)) due.push(ref)
}
