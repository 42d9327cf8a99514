import { ActionError, blindIndex, countAttempt, dayOf } from '../kernel'

/** An honest person mistypes a few times; whoever tries out other people's ID numbers needs many. */
const MOST_BY_ONE = 20
/** Whoever tries out one ID number from many WeChats is stopped at the number. */
const MOST_OF_ONE = 10

export const tooManyTries = () =>
  new ActionError('TOO_MANY', '今天试的次数太多了，请明天再试，或者带身份证到社区窗口办理。')

/**
 * Counts one try of an ID number, by this WeChat user and of this number.
 * @returns whether the number was tried so often today that only a proof may go on
 * @throws TOO_MANY from this WeChat user's twenty-first try in a day on
 */
export async function countIdNumberTry(openid: string, idIndex: string, now: number): Promise<boolean> {
  if (!(await isCounted(`idNumber:${callerKey(openid)}`, MOST_BY_ONE, now))) throw tooManyTries()
  return !(await isCounted(`idNumberOf:${idIndex}`, MOST_OF_ONE, now))
}

/** A WeChat user, as what they tried is counted by them. */
export const callerKey = (openid: string): string => blindIndex(openid, 'attempt')

/** Counts one more of this today. @returns false when there were as many as there may be */
export const isCounted = (what: string, most: number, now: number): Promise<boolean> =>
  countAttempt(`${what}:${dayOf(now)}`, most, now)
