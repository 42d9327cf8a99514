import { hasWeChat, type Person } from '../../domain/people'
import { asVolunteer, skills } from '../../domain/volunteering'
import { Random } from './random'

const VOLUNTEERS = 64

/** 64 of the residents with WeChat are volunteers: volunteer-01 ... volunteer-64, each with two to five skills. */
export function withVolunteers(residents: Person[]): Person[] {
  const random = new Random(64)
  const able = residents.filter((person) => hasWeChat(person) && !person.tags.includes('elder'))
  const chosen = able.filter((_, index) => index % 3 === 0).slice(0, VOLUNTEERS)
  const numbers = new Map(chosen.map((person, index) => [person._id, index + 1]))
  return residents.map((person) => {
    const number = numbers.get(person._id)
    return number ? registered(person, number, random) : person
  })
}

function registered(person: Person, number: number, random: Random): Person {
  const openid = `volunteer-${String(number).padStart(2, '0')}`
  const own = new Set<string>()
  for (let wanted = random.integer(2, 5); own.size < wanted; ) own.add(random.pick(skills).id)
  const registration = { skills: [...own], reach: random.pick([800, 1500, 3000]), intro: null }
  const hours = random.integer(0, 60)
  return { ...person, ...asVolunteer(person, registration, { hours, orders: Math.ceil(hours / 2) }), openid }
}
