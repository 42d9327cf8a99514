import { z } from 'zod'
import {
  ActionError,
  type Actor,
  action,
  anyOf,
  areasAs,
  between,
  holds,
  Input,
  isOneWith,
  logged,
  push,
  RequestId,
  RequiredText,
} from '../../kernel'
import { cleanAccount } from '../../kernel/text/rules'
import { type Account, type AccountLine, accounts } from '../account'
import { ACCOUNT_KEEPERS } from '../rules'
import { staffMe } from '../staff-me'
import type { AccountDeed, AccountList, AccountRow } from '../views'

const MOST = 500
const KEPT_LINES = 30
/** After every area inside this one. */
const LAST = '/~'

const isKeeper = (actor: Actor) => isOneWith(actor, ACCOUNT_KEEPERS)
const keeps = (actor: Actor, { area }: Account) => holds(actor, ACCOUNT_KEEPERS, area)

/** The accounts of an admin's area, by name. */
export const listAccounts = action({
  who: 'staff',
  input: Input({}),
  allow: isKeeper,
  async handle({ actor, now }): Promise<AccountList> {
    const areas = areasAs(actor, ACCOUNT_KEEPERS).map((area) => between(area, `${area}${LAST}`))
    const found = await accounts.find(
      { area: anyOf(areas) },
      {
        order: [
          ['area', 1],
          ['_id', 1],
        ],
        limit: MOST + 1,
      },
    )
    return { rows: found.slice(0, MOST).map((account) => rowOf(account, now)), more: found.length > MOST }
  },
})

const Deed = Input({
  account: z.string().trim().min(1, '缺少账号').max(60, '账号最多60个字，请核对'),
  reason: RequiredText(200, '原因', 'staff'),
  requestId: RequestId.optional(),
})

/** Something an admin does to an account: with a reason, written in its log. Sent again it is done once. */
const deed = (did: AccountDeed, written: (account: Account, now: number) => Partial<Account>) =>
  action({
    who: 'staff',
    input: Deed,
    load: ({ input }) => accounts.get(cleanAccount(input.account)),
    see: keeps,
    allow: keeps,
    async handle({ input, actor, found, now }): Promise<AccountRow> {
      if (did === 'disable' && found._id === actor.id)
        throw new ActionError('CONFLICT', '不能停用自己的账号，请另一位管理员来办。')
      const { requestId, reason } = input
      if (requestId && found.log.some((line) => line.requestId === requestId)) return rowOf(found, now)
      const line: AccountLine = { ...logged(actor, now, did, reason), did, ...(requestId ? { requestId } : {}) }
      const next = written(found, now)
      await accounts.updateWhere({ _id: found._id }, { ...next, log: push([line], KEPT_LINES) })
      return rowOf({ ...found, ...next, log: [...found.log, line] }, now)
    },
  })

/** Attempts are counted anew, wherever they came from. */
export const unlock = deed('unlock', (_, now) => ({ unlocked: now, failures: 0 }))
/** Nobody gets in with it any more, and whoever is in is out. */
export const disable = deed('disable', () => ({ disabled: true, sessions: [] }))
export const enable = deed('enable', (_, now) => ({ disabled: false, unlocked: now, failures: 0 }))
export const endSessions = deed('endSessions', () => ({ sessions: [] }))

function rowOf(account: Account, now: number): AccountRow {
  const { _id, name, title, disabled, sessions, failures, failedAt, log } = account
  return {
    account: _id,
    name,
    title,
    roles: staffMe(account).roles,
    disabled,
    sessions: sessions.filter(({ expires }) => expires > now).length,
    signedInAt: sessions.at(-1)?.at ?? null,
    failures,
    failedAt,
    log: log
      .map(({ at, by, did, note }) => ({
        at,
        by: [by.title, by.name].filter(Boolean).join(' '),
        did,
        reason: note ?? '',
      }))
      .reverse(),
  }
}
