import { collection, type Grant, type Stored } from '../kernel'
import type { PasswordHash } from './password'

/** A staff account of the console. `_id` is the account name; `area` the widest of its grants. */
export interface Account extends Stored {
  password: PasswordHash
  name: string
  title: string
  grants: (Grant & { areaName: string })[]
  /** wrong passwords in a row */
  failures: number
  /** no login before this instant, not even with the right password */
  lockedUntil: number
  /** every session of an older epoch is over */
  sessionEpoch: number
  disabled: boolean
}

export const accounts = collection<Account>({
  name: 'accounts',
  indexes: [],
  retention: { forever: '工作人员账号，停用后保留作审计' },
})
