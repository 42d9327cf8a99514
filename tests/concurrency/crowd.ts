import { now } from '../../domain/kernel'
import { newPerson, type Person } from '../../domain/people'
import { people } from '../../domain/people/person'
import { type Community, communityAt } from '../../domain/places'
import { asVolunteer } from '../../domain/volunteering'
import { HOME, idNumber } from '../harness/neighbourhood'

/** Volunteers of one building who all can repair things: volunteer-0, volunteer-1 ... */
export async function settleVolunteers(count: number): Promise<Person[]> {
  const community = (await communityAt(HOME)) as Community
  const made = await Promise.all(Array.from({ length: count }, (_, index) => volunteer(index, community)))
  await people.insertMany(made)
  return made
}

async function volunteer(index: number, community: Community): Promise<Person> {
  const day = `1980-01-${String(1 + (index % 28)).padStart(2, '0')}`
  const told = {
    name: '志愿样例',
    idNumber: idNumber(day, index),
    phone: `1990088${String(index).padStart(4, '0')}`,
    home: { buildingId: 'b1', unit: '1', room: '101' },
  }
  const person = await newPerson(`person-crowd-${index}`, `o-crowd-${index}`, told, community, now(), [])
  return { ...person, ...asVolunteer(person, { skills: ['repair'], reach: 3000, intro: null }) }
}

const HOUR = 3600_000
const DAY = 24 * HOUR
const FIRST_HOUR = 8
const HOURS_A_DAY = 11

/** The start of the n-th order, never two in the same hour, always at an hour at which things are repaired. */
export function startOfRound(round: number): number {
  const midnight = Math.floor((Date.now() + 8 * HOUR) / DAY) * DAY - 8 * HOUR
  return midnight + (2 + Math.floor(round / HOURS_A_DAY)) * DAY + (FIRST_HOUR + (round % HOURS_A_DAY)) * HOUR
}
