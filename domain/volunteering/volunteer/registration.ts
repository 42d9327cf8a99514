import { communityOf, type Grant } from '../../kernel'
import type { Person } from '../../people'
import { skillKeysOf } from '../order/changes/new-order'
import { type Volunteer, volunteerPart, withVolunteer } from './volunteer'

export interface Registration {
  skills: string[]
  /** metres */
  reach: number
  intro: string | null
}

/** The role that a volunteer has, in their community. */
export const volunteerGrant = (person: Person): Grant => ({ role: 'volunteer', area: communityOf(person.area) })

/** The volunteer that a person is who registers, or changes what they said. */
export function volunteerAs(person: Person, { skills, reach, intro }: Registration): Volunteer {
  const before = volunteerPart(person) ?? { hours: 0, orders: 0, askedAt: 0, counted: [] }
  return { ...before, skills, reach, intro, keys: skillKeysOf(communityOf(person.area), skills) }
}

/** What becomes of a person who is a volunteer from the beginning: the seed makes them by it. */
export const asVolunteer = (
  person: Person,
  registration: Registration,
  done: Partial<Pick<Volunteer, 'hours' | 'orders'>> = {},
) => withVolunteer(person, { ...volunteerAs(person, registration), ...done }, volunteerGrant(person))

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
