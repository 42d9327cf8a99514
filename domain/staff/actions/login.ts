import { z } from 'zod'
import { ActionError, action, everyone, gte, Input, inc } from '../../kernel'
import { cleanAccount } from '../../kernel/text/rules'
import { accounts } from '../account'
import { isPassword, NOBODYS_PASSWORD } from '../password'
import { newSession } from '../session'
import { staffMe } from '../staff-me'
import type { StaffMe } from '../views'

const MOST_FAILURES = 5
const LOCKED_FOR = 15 * 60_000

/** One sentence for every reason, and one time: nobody learns which accounts exist or are locked. */
const refused = () =>
  new ActionError('NOT_SIGNED_IN', '账号或密码不对。连续输错5次，账号会锁定15分钟；忘了密码请找管理员重设。')

export const login = action({
  who: 'anyone',
  input: Input({
    account: z.string().trim().min(1, '请填写账号').max(60),
    password: z.string().min(1, '请填写密码').max(200),
  }),
  allow: everyone,
  async handle({ input, now, session }): Promise<StaffMe> {
    const account = await accounts.get(cleanAccount(input.account))
    const fits = await isPassword(input.password, account?.password ?? NOBODYS_PASSWORD)
    if (!account || account.disabled || account.lockedUntil > now) throw refused()
    if (!fits) {
      await countFailure(account._id, now)
      throw refused()
    }
    if (account.failures > 0) await accounts.updateWhere({ _id: account._id }, { failures: 0, lockedUntil: 0 })
    session.token = newSession(account)
    return staffMe(account)
  },
})

/** Counted by the database, so that guesses at the same moment all count; the fifth in a row locks. */
async function countFailure(id: string, now: number): Promise<void> {
  await accounts.updateWhere({ _id: id }, { failures: inc(1) })
  await accounts.updateWhere({ _id: id, failures: gte(MOST_FAILURES) }, { failures: 0, lockedUntil: now + LOCKED_FOR })
}
