import { gt, inc, lt } from '../store'
import { uses } from './uses'

/**
 * Counts one attempt at something that can be guessed, before anything is compared: of attempts at the same moment no more
 * than `most` go on. One request for the first, two for each later one. @param key says what, against whom and since when,
 * and nothing that says who somebody is: what is personal in it goes through `blindIndex`
 * @returns false from the attempt after `most` on
 */
export async function countAttempt(key: string, most: number, now: number): Promise<boolean> {
  const first = { _id: key, version: 1, area: '', createdAt: now, updatedAt: now, count: 1 }
  if (await uses.insert(first)) return true
  return uses.updateWhere({ _id: key, count: lt(most) }, { count: inc(1) })
}

/** What turned out to be no guess is not counted. */
export const takeBackAttempt = (key: string): Promise<boolean> =>
  uses.updateWhere({ _id: key, count: gt(0) }, { count: inc(-1) })
