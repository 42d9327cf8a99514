import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { ActionError, action, type Browser, blindIndex, everyone, Input, inc, push } from '../../kernel'
import { cleanAccount } from '../../kernel/text/rules'
import { type Account, accounts, MOST_SESSIONS, type SignedIn } from '../account'
import { deviceOf, shortAddress } from '../device'
import { isPassword, NOBODYS_PASSWORD } from '../password'
import { browserProof, EIGHT_HOURS, type Proof, readProof, sessionToken } from '../session'
import { countKnock } from '../sign-in-limits'
import { staffMe } from '../staff-me'
import type { SignedInAnswer } from '../views'

/** One sentence for every reason: nobody learns which accounts exist. */
const refused = () =>
  new ActionError(
    'NOT_SIGNED_IN',
    '账号或密码不对。连续输错5次，这里15分钟内不能再试；忘了密码请告诉管理员，由安装系统的单位重设。',
  )

/** Who signed in here before stays known; the latest last. */
const MOST_KNOWN = 12

export const login = action({
  who: 'anyone',
  input: Input({
    account: z.string().trim().min(1, '请填写账号').max(60, '账号最多60个字，请核对'),
    password: z.string().min(1, '请填写密码').max(200, '密码最多200个字，请核对'),
  }),
  allow: everyone,
  async handle({ input, now, session, browser }): Promise<SignedInAnswer> {
    const name = cleanAccount(input.account)
    const proof = readProof(browser.proof)
    const known = proof?.accounts.includes(blindIndex(name, 'knownAccount')) ? proof.browser : null
    const account = await accounts.get(name)
    const knock = { account: name, unlocked: account?.unlocked ?? 0, browser: known, address: browser.address }
    const takeBack = await countKnock(knock, now)
    const fits = await isPassword(input.password, account?.password ?? NOBODYS_PASSWORD)
    if (!account || account.disabled || !fits) {
      // nobody's account takes as long as a real one
      await accounts.updateWhere({ _id: name }, { failures: inc(1), failedAt: now })
      throw refused()
    }
    const signedIn = signedInWith(browser, now)
    const sessions = push([signedIn], MOST_SESSIONS)
    // an account that is disabled in this instant gets no session to come back with when it is enabled
    const [isIn] = await Promise.all([
      accounts.updateWhere({ _id: name, disabled: false }, { sessions, failures: 0 }),
      takeBack(),
    ])
    if (!isIn) throw refused()
    session.token = sessionToken(account, signedIn)
    session.proof = browserProof(proofWith(proof, name))
    return { ...staffMe(account), ...strangers(account) }
  },
})

const signedInWith = ({ agent, address }: Browser, now: number): SignedIn => ({
  id: randomUUID(),
  at: now,
  expires: now + EIGHT_HOURS,
  device: deviceOf(agent),
  address: shortAddress(address),
})

function proofWith(proof: Proof | null, name: string): Proof {
  const it = blindIndex(name, 'knownAccount')
  const others = (proof?.accounts ?? []).filter((one) => one !== it)
  return { browser: proof?.browser ?? randomUUID(), accounts: [...others, it].slice(-MOST_KNOWN) }
}

/** What the owner is told: somebody has tried. */
const strangers = ({ failures, failedAt }: Account): Pick<SignedInAnswer, 'failures'> =>
  failures > 0 ? { failures: { count: failures, lastAt: failedAt } } : {}
