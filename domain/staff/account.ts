import { type Actor, collection, type Grant, index, type LogEntry, type Stored } from '../kernel'
import type { PasswordHash } from './password'
import type { AccountDeed } from './views'

/** One browser in which the account is signed in. */
export interface SignedIn {
  /** of the session */
  id: string
  at: number
  expires: number
  /** "Windows 上的 Chrome" */
  device: string
  /** "10.0.*.*" */
  address: string
}

/** A staff account of the console. `_id` is the account name; `area` the widest of its grants. */
export interface Account extends Stored {
  password: PasswordHash
  name: string
  title: string
  grants: (Grant & { areaName: string })[]
  /** the latest last, at most MOST_SESSIONS; a session that is not here is over */
  sessions: SignedIn[]
  /** wrong passwords since somebody signed in, and when the last was */
  failures: number
  failedAt: number
  /** attempts are counted anew from here on: an admin lifted the brake */
  unlocked: number
  disabled: boolean
  /** who disabled, enabled or unlocked it, and why: the latest last */
  log: AccountLine[]
}

export interface AccountLine extends LogEntry {
  did: AccountDeed
  /** under which it was sent: sent again, it is done already */
  requestId?: string
}

/** What an account begins with. */
export const NEW_ACCOUNT = {
  sessions: [],
  failures: 0,
  failedAt: 0,
  unlocked: 0,
  disabled: false,
  log: [],
} satisfies Partial<Account>

/** Whoever signs in in one browser more ends the oldest session. */
export const MOST_SESSIONS = 10

export const accounts = collection<Account>({
  name: 'accounts',
  indexes: [index('area', 'area', '_id')],
  retention: { forever: '工作人员账号，停用后保留作审计' },
})

/** The account that whoever is signed in was read from. */
export const accountOf = (actor: Actor): Account => actor.document as Account
