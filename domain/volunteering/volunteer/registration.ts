import { communityOf, type Grant, scopesOf } from '../../kernel'
import type { Person } from '../../people'
import { skillKeysOf } from '../order/changes/new-order'
import type { Standing } from '../views'
import { confirmedSkills, saysSomethingNew } from './standing'
import { type Volunteer, volunteerPart, withVolunteer } from './volunteer'

export interface Registration {
  skills: string[]
  /** metres */
  reach: number
  intro: string | null
}

/** The role that a volunteer has, in their community. */
export const volunteerGrant = (person: Person): Grant => ({ role: 'volunteer', area: communityOf(person.area) })

/** The list of an area in which staff find whoever stands so. */
export const listOf = (standing: Standing, area: string): string => `${standing}|${area}`

/** The same volunteer with all by which they are found. */
export const found = (person: Person, volunteer: Volunteer): Volunteer => ({
  ...volunteer,
  keys: skillKeysOf(communityOf(person.area), confirmedSkills(person, volunteer)),
  lists: scopesOf(communityOf(person.area)).map((area) => listOf(volunteer.standing, area)),
})

/**
 * The volunteer that a person is who registers, or changes what they said. What staff have not looked at yet waits for them;
 * whoever was paused stays so.
 */
export function volunteerAs(person: Person, { skills, reach, intro }: Registration, at: number): Volunteer {
  const before: Omit<Volunteer, keyof Registration | 'saidAt'> = volunteerPart(person) ?? {
    hours: 0,
    orders: 0,
    standing: 'waiting',
    confirmation: null,
    withdrawal: null,
    lists: [],
    keys: [],
    askedAt: 0,
    counted: [],
  }
  const said: Volunteer = { ...before, skills, reach, intro, saidAt: at }
  const waits = said.standing !== 'withdrawn' && saysSomethingNew(person, said)
  return found(person, waits ? { ...said, standing: 'waiting' } : said)
}

/** The volunteer after staff had them before them. */
export const confirmedAs = (
  person: Person,
  volunteer: Volunteer,
  { at, by, skills, note }: { at: number; by: string; skills: string[]; note: string | null },
): Volunteer =>
  found(person, {
    ...volunteer,
    standing: 'confirmed',
    withdrawal: null,
    confirmation: {
      at,
      by,
      idIndex: person.idIndex,
      nameKey: person.nameKey,
      community: communityOf(person.area),
      skills,
      looked: volunteer.skills,
      note,
    },
  })

/** What becomes of a person who is a confirmed volunteer from the beginning: the seed makes them by it. */
export function asVolunteer(
  person: Person,
  registration: Registration,
  done: Partial<Pick<Volunteer, 'hours' | 'orders'>> = {},
) {
  const at = person.createdAt
  const said = { ...volunteerAs(person, registration, at), ...done }
  const seen = { at, by: '系统', skills: registration.skills, note: '建库时已确认' }
  return withVolunteer(person, confirmedAs(person, said, seen), volunteerGrant(person))
}

/** 《志愿服务条例》 and 《未成年人保护法》: a minor serves with the guardian's consent, which is given on paper. */
const ALONE_FROM = 18
const REGISTERS_FROM = 14

/** @returns why somebody of this age cannot register by themself, as a sentence; null when they can */
export function whyTooYoung(age: number): string | null {
  if (age >= ALONE_FROM) return null
  return age < REGISTERS_FROM
    ? `${REGISTERS_FROM}周岁以下不单独注册志愿者，可以由监护人带着参加亲子志愿活动，请给社区打电话。`
    : `未满${ALONE_FROM}周岁要监护人同意。请在“办事”里办“志愿者注册与志愿服务记录证明”，由监护人签字同意，社区为您注册。`
}
