import { type Actor, type EffectSpec, type Grant, inc, neq, type Page, push } from '../../kernel'
import { type Holder, type Listed, ownedPart, type Person, personOf } from '../../people'
import type { VolunteerCard } from '../views'
import type { Volunteer } from './part'
import { confirmedSkills, standingText } from './standing'

export type { Volunteer } from './part'

/** Somebody who is a volunteer, as orders may know them. */
export type VolunteerHolder = Holder<Volunteer>
/** The same, as staff know them who confirm. */
export type ListedVolunteer = Listed<Volunteer>

const volunteers = ownedPart<Volunteer>({
  name: 'volunteer',
  foundBy: ['keys', 'askedAt'],
  listedBy: ['lists', 'saidAt'],
})

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

interface SaveAbout {
  grant?: Grant
  requestId: string
  by: Actor
  /** what the log calls it; absent: they said something about themself */
  command?: string
  note?: string | null
  effects?: EffectSpec[]
}

/** Somebody becomes a volunteer, or is another one than before. @throws CONFLICT when they changed something meanwhile */
export const saveVolunteer = (person: Person, volunteer: Volunteer, about: SaveAbout, at: number): Promise<Person> =>
  volunteers.save(person, volunteer, { command: 'volunteer', ...about }, at)

/** Joined to whatever carries skill keys: who has one of the skills. */
export const SKILLED = volunteers.join({ localField: 'skillKeys', field: 'keys', as: 'candidates' })

/** Volunteers with one of the skills, the least recently asked first, with what the joins bring: one request. */
export const leastAsked = (
  skillKeys: string[],
  most: number,
  joins: Parameters<typeof volunteers.holders>[2]['joins'],
) => volunteers.holders('keys', skillKeys, { orderBy: 'askedAt', most, joins })

/** The volunteers of these lists, who said it first comes first: one request. */
export const volunteersIn = (
  lists: string[],
  paged: { after?: string; limit?: number; direction: 1 | -1 },
): Promise<Page<ListedVolunteer>> => volunteers.page('lists', lists, { orderBy: 'saidAt', ...paged })

/** Somebody who was read, as staff know them; null: they are no volunteer */
export const listedVolunteer = (person: Person): ListedVolunteer | null => volunteers.listed(person)

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

export const inTenths = (hours: number): number => Math.round(hours * 10) / 10

export const volunteerCard = (person: Person, volunteer: Volunteer): VolunteerCard => {
  const { skills, hours, orders, reach, intro, standing } = volunteer
  return {
    skills,
    hours: inTenths(hours),
    orders,
    reach,
    intro,
    standing,
    confirmed: confirmedSkills(person, volunteer),
    standingText: standingText(person, volunteer),
  }
}
