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
