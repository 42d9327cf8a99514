import { ActionError, blindIndex, countAttempt, dayOf, takeBackAttempt } from '../kernel'

const WINDOW = 15 * 60_000
/** Wrong passwords for one account, from one browser that knows it, or from one address. */
const MOST_HERE = 5
/** From one address, for whichever accounts: a whole office may share it. */
const MOST_FROM_AN_ADDRESS = 30
/** For one account in a day, from wherever it is not known: guesses from many addresses. */
const MOST_OF_STRANGERS = 60

interface Knock {
  account: string
  /** changes when an admin lifts the brake */
  unlocked: number
  /** of a browser in which this account has signed in before; null: none */
  browser: string | null
  address: string
}

/**
 * Counts one knock before any password is compared. Who guesses elsewhere does not keep out a browser that knows the
 * account. Whether the account exists makes no difference. @returns takes it back when the password was right
 * @throws TOO_MANY
 */
export async function countKnock(knock: Knock, now: number): Promise<() => Promise<void>> {
  const limits = limitsOf(knock, now)
  const counted = await Promise.all(limits.map(({ key, most }) => countAttempt(key, most, now)))
  const takeBack = () => Promise.all(limits.filter((_, i) => counted[i]).map(({ key }) => takeBackAttempt(key)))
  if (counted.includes(false)) throw tooMany()
  return async () => void (await takeBack())
}

function limitsOf({ account, unlocked, browser, address }: Knock, now: number): { key: string; most: number }[] {
  const name = `signIn:${blindIndex(account, 'signIn')}:${unlocked}`
  const window = Math.floor(now / WINDOW)
  if (browser) return [{ key: `${name}:${browser}:${window}`, most: MOST_HERE }]
  const from = blindIndex(address, 'address')
  return [
    { key: `${name}:${from}:${window}`, most: MOST_HERE },
    { key: `${name}:strangers:${dayOf(now)}`, most: MOST_OF_STRANGERS },
    { key: `signIn:${from}:${window}`, most: MOST_FROM_AN_ADDRESS },
  ]
}

const tooMany = () =>
  new ActionError(
    'TOO_MANY',
    '这里输错密码的次数太多了，请过15分钟再试。着急的话，请换一台您登录过的电脑，或请管理员在“账号”里解除限制。',
  )
