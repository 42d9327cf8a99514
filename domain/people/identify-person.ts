import { type Actor, anyone, type Beside } from '../kernel'
import { type Person, people } from './person'

const TITLES: [role: string, title: string][] = [
  ['gridWorker', '网格员'],
  ['volunteer', '志愿者'],
]

/** Who is behind an openid, with what the action wants joined: one request. null: they have not told us who they are. */
export async function identifyPerson(openid: string, joins: readonly Beside[]): Promise<Actor | null> {
  const [person] = await people.withJoins({ openid }, joins)
  return person ? actorOf(person, joins) : null
}

export function actorOf(person: Person & Record<string, unknown>, joins: readonly Beside[] = []): Actor {
  const joined = Object.fromEntries(joins.map(({ as }) => [as, (person[as] ?? []) as unknown[]]))
  const title = TITLES.find(([role]) => person.roles.some((grant) => grant.role === role))?.[1] ?? '居民'
  return {
    ...anyone(person.openid),
    id: person._id,
    name: person.name,
    title,
    area: person.area,
    grants: person.roles,
    document: person,
    joined,
  }
}

/** The person behind an actor whom the door knows. */
export const personOf = (actor: Actor): Person | null => actor.document as Person | null
