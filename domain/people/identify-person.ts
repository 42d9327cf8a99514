import { type Actor, anyone, type Beside, type Joined } from '../kernel'
import { type Person, people } from './person'

const TITLES: [role: string, title: string][] = [
  ['gridWorker', '网格员'],
  ['volunteer', '志愿者'],
]

/** Who is behind an openid, with what the action wants joined: one request. null: they have not told us who they are. */
export async function identifyPerson(openid: string, joins: readonly Beside[]): Promise<Actor | null> {
  const [found] = await people.withJoins({ openid }, joins)
  return found ? actorOf(found.document, found.joined) : null
}

export function actorOf(person: Person, joined: Joined = {}): Actor {
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
