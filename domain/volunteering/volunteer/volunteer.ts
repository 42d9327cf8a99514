import { type Actor, type Grant, inc, neq, push } from '../../kernel'
import { type Holder, ownedPart, type Person, personOf } from '../../people'
import type { VolunteerCard } from '../views'

/** What volunteering keeps on a person. */
export interface Volunteer {
  skills: string[]
  hours: number
  orders: number
  /** metres */
  reach: number
  intro: string | null
  /** "<community>:<skill>": orders find who can do them by it */
  keys: string[]
  /** when an order last asked them: the least recently asked come first */
  askedAt: number
  /** the last orders whose hours were counted, so that repeating counts once */
  counted: string[]
}

/** Somebody who is a volunteer, as orders may know them. */
export type VolunteerHolder = Holder<Volunteer>

const volunteers = ownedPart<Volunteer>({ name: 'volunteer', foundBy: ['keys', 'askedAt'] })

/** The volunteer that somebody is; null for everybody else. */
export const volunteerPart = (person: Person | null): Volunteer | null => person && volunteers.of(person)

/** The volunteer behind an actor; null for everybody else. */
export function volunteerOf(actor: Actor): Volunteer | null {
  if (actor.kind !== 'wechat') return null
  return actor.grants.some(({ role }) => role === 'volunteer') ? volunteerPart(personOf(actor)) : null
}

/** What becomes of a person who is a volunteer from now on. */
export const withVolunteer = (person: Person, volunteer: Volunteer, grant: Grant) =>
  volunteers.given(person, volunteer, grant)

/** Somebody becomes a volunteer, or says something else about it. @throws CONFLICT when they changed something meanwhile */
export const saveVolunteer = (
  person: Person,
  volunteer: Volunteer,
  about: { grant: Grant; requestId: string; by: Actor },
  at: number,
): Promise<Person> => volunteers.save(person, volunteer, { ...about, command: 'volunteer' }, at)

/** Joined to whatever carries skill keys: who has one of the skills. */
export const SKILLED = volunteers.join({ localField: 'skillKeys', field: 'keys', as: 'candidates' })

/** Volunteers with one of the skills, the least recently asked first, with what the joins bring: one request. */
export const leastAsked = (
  skillKeys: string[],
  most: number,
  joins: Parameters<typeof volunteers.holders>[2]['joins'],
) => volunteers.holders('keys', skillKeys, { orderBy: 'askedAt', most, joins })

/** These were asked now: others come first next time. */
export async function rememberAsked(personIds: string[], at: number): Promise<void> {
  await volunteers.write(personIds, {}, { askedAt: at })
}

const COUNTED_KEPT = 100

/** Adds hours once for each `what`: its id among the last ones counted makes repeating harmless. */
export async function addHours(personId: string, what: string, hours: number): Promise<void> {
  await volunteers.write(
    [personId],
    { counted: neq(what) },
    { hours: inc(hours), orders: inc(1), counted: push([what], COUNTED_KEPT) },
  )
}

export const volunteerCard = ({ skills, hours, orders, reach, intro }: Volunteer): VolunteerCard => ({
  skills,
  hours: Math.round(hours * 10) / 10,
  orders,
  reach,
  intro,
})
