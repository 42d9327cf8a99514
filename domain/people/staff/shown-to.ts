import type { Actor } from '../../kernel'
import { communityAt } from '../../places'
import { tiesTo } from '../acting-rows'
import type { Person } from '../person'
import type { PersonForStaff } from '../views'
import { personForStaff } from './present'

/** A record as staff see it, with its community and its ties. Three requests, at once. */
export async function shownTo(person: Person, actor: Actor, now: number): Promise<PersonForStaff> {
  const [community, ties] = await Promise.all([communityAt(person.community), tiesTo(person, now)])
  return personForStaff(person, { actor, community, ties, now })
}
