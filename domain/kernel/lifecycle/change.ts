import type { Actor } from '../actor'
import type { Aggregate, Change, Settable } from '../aggregate'
import type { EffectSpec } from '../effects'
import { idFromRequest } from '../ids'
import type { LogEntry } from '../log'

/** Who gives a command, and when. */
export interface About {
  by: Actor
  at: number
  /** the request that it answers, as the thing remembers it; absent: it came without one */
  request?: string
}

/**
 * The id of what a change of one thing makes of another kind: of the first's id and the request, so that the same request
 * makes the same, and the answer names it before it is there. A write without a request is the only one of its version.
 */
export const idOfSecond = (
  kind: string,
  first: Pick<Aggregate, '_id' | 'version'>,
  { request }: Pick<About, 'request'>,
): string => idFromRequest(kind, first._id, request ?? `v${first.version}`)

/**
 * A change with everything that follows from it, built once.
 * @param follows the fields that are worked out of all the others (what lists and indexes go by)
 * @param effects made of the thing as it will be: messages speak of that
 */
export function changeOf<T extends Aggregate>(
  document: T,
  set: Settable<T>,
  log: LogEntry[],
  follows: (next: T) => Settable<T>,
  effects: (next: T) => EffectSpec[] = () => [],
): Change<T> {
  const bare: T = Object.assign({ ...document }, set)
  const derived = follows(bare)
  const next: T = Object.assign({ ...bare }, derived)
  return { set: { ...set, ...derived }, log, effects: effects(next) }
}
