import { type Actor, anyone, type Beside, type JoinsOfStaff } from '../kernel'
import { type Account, accounts } from './account'
import { areasOf, readSession } from './session'

const nothing: JoinsOfStaff = () => []

/**
 * Who is behind the console's session, with what the action wants joined: one request. null: nobody, over, disabled, or
 * ended elsewhere.
 */
export async function identifyStaff(token: string, joinsIn: JoinsOfStaff = nothing): Promise<Actor | null> {
  const session = readSession(token)
  if (!session) return null
  const account = await withJoins(session.account, joinsIn(session.areas))
  if (!account || account.disabled || account.sessionEpoch !== session.epoch) return null
  const areas = areasOf(account)
  // grants were given or taken since they signed in: what was read is of the areas of before
  if (areas.join() !== session.areas.join()) {
    const again = await withJoins(session.account, joinsIn(areas))
    return again && { ...staffActor(again), joined: joinedTo(again, joinsIn(areas)) }
  }
  return { ...staffActor(account), joined: joinedTo(account, joinsIn(areas)) }
}

const withJoins = async (id: string, joins: readonly Beside[]): Promise<(Account & Record<string, unknown>) | null> =>
  (await accounts.withJoins({ _id: id }, joins))[0] ?? null

const joinedTo = (account: Record<string, unknown>, joins: readonly Beside[]) =>
  Object.fromEntries(joins.map(({ as }) => [as, (account[as] ?? []) as unknown[]]))

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
