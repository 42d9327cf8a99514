import { type Area, communityOf } from '../../kernel'
import { audienceKeysOf, type Person } from '../../people'
import { skillKeysOf } from '../order/changes/new-order'

export interface Registration {
  skills: string[]
  /** metres */
  reach: number
  intro: string | null
}

/** What becomes of a person who registers as a volunteer, or changes what they said. The seed uses it too. */
export function asVolunteer(
  person: Person,
  { skills, reach, intro }: Registration,
): Pick<Person, 'volunteer' | 'roles' | 'audienceKeys'> {
  const community: Area = communityOf(person.area)
  const roles = person.roles.some(({ role }) => role === 'volunteer')
    ? person.roles
    : [...person.roles, { role: 'volunteer' as const, area: community }]
  const before = person.volunteer ?? { hours: 0, orders: 0, askedAt: 0, counted: [] }
  return {
    volunteer: { ...before, skills, reach, intro, keys: skillKeysOf(community, skills) },
    roles,
    audienceKeys: audienceKeysOf({ ...person, roles }),
  }
}
