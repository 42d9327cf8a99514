import { type Actor, anyone, type Beside, type Found, type JoinsOfStaff } from '../kernel'
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
  const found = await accountWith(session.account, joinsIn(session.areas))
  if (!found || !isOpen(found.document, session.id)) return null
  const areas = areasOf(found.document)
  if (areas.join() === session.areas.join()) return actorFrom(found, session.id)
  // grants were given or taken since they signed in: what was read is of the areas of before
  const again = await accountWith(session.account, joinsIn(areas))
  return again && actorFrom(again, session.id)
}

const accountWith = async (id: string, joins: readonly Beside[]): Promise<Found<Account> | null> =>
  (await accounts.withJoins({ _id: id }, joins))[0] ?? null

const isOpen = ({ disabled, sessions }: Account, id: string): boolean =>
  !disabled && sessions.some((session) => session.id === id)

const actorFrom = ({ document, joined }: Found<Account>, session: string): Actor => ({
  ...staffActor(document),
  joined,
  session,
})

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
