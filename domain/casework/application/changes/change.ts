import { type Actor, applied, type Change, type EffectSpec, type LogEntry } from '../../../kernel'
import type { Case } from '../document'
import { placed } from '../index-fields'

/** Who gives a command, and when. */
export interface About {
  by: Actor
  at: number
}

/** A change of a case together with everything that follows from it: lists, due date, whose it is. */
export function changed(
  document: Case,
  set: Partial<Case>,
  at: number,
  log: LogEntry[],
  effects: EffectSpec[] = [],
): Change<Case> {
  const next = { ...document, ...set } as Case
  return { set: { ...set, ...placed(next, at) }, log, effects }
}

/** The document after the change, for messages that speak of what will be. */
export const after = (document: Case, change: Change<Case>, at: number): Case => applied(document, change, at)

export const REQUESTS_KEPT = 10

export const withRequest = (document: Case, requestId: string) => ({
  requestIds: [...document.requestIds, requestId].slice(-REQUESTS_KEPT),
})
