import { type Actor, anyone } from '../kernel'
import { type Account, accounts } from './account'
import { readSession } from './session'

/** Who is behind the console's session: one request. null: nobody, over, disabled, or ended elsewhere. */
export async function identifyStaff(token: string): Promise<Actor | null> {
  const session = readSession(token)
  if (!session) return null
  const account = await accounts.get(session.account)
  if (!account || account.disabled || account.sessionEpoch !== session.epoch) return null
  return staffActor(account)
}

export const staffActor = (account: Account): Actor => ({
  ...anyone(),
  kind: 'staff',
  id: account._id,
  name: account.name,
  title: account.title,
  area: account.area,
  grants: account.grants,
  document: account,
})
