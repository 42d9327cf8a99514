import { audienceKeysOf, hasWeChat, type Person } from '../../domain/people'
import { skills } from '../../domain/volunteering'
import { Random } from './random'
import { DEMONSTRATION_AREA } from './settings'

const VOLUNTEERS = 64

/** 64 of the residents with WeChat are volunteers: volunteer-01 ... volunteer-64, each with two to five skills. */
export function withVolunteers(residents: Person[]): Person[] {
  const random = new Random(64)
  const able = residents.filter((person) => hasWeChat(person) && !person.tags.includes('elder'))
  const chosen = new Map(
    able
      .filter((_, index) => index % 3 === 0)
      .slice(0, VOLUNTEERS)
      .map((person, index) => [person._id, index + 1]),
  )
  return residents.map((person) => {
    const number = chosen.get(person._id)
    return number ? asVolunteer(person, number, random) : person
  })
}

function asVolunteer(person: Person, number: number, random: Random): Person {
  const all = skills.map(({ id }) => id)
  const wanted = random.integer(2, 5)
  const own = new Set<string>()
  while (own.size < Math.min(wanted, all.length)) own.add(random.pick(all))
  const roles: Person['roles'] = [...person.roles, { role: 'volunteer', area: DEMONSTRATION_AREA }]
  const volunteer = {
    ...person,
    openid: `volunteer-${String(number).padStart(2, '0')}`,
    roles,
    volunteer: {
      skills: [...own],
      hours: random.integer(0, 60),
      orders: 0,
      reach: random.pick([800, 1500, 3000]),
      intro: null,
    },
  }
  return { ...volunteer, audienceKeys: audienceKeysOf(volunteer) }
}
