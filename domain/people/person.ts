import {
  type Aggregate,
  type Area,
  ageOn,
  audienceKey,
  collection,
  dayOf,
  EFFECTS_INDEX,
  type Grant,
  index,
  type Sealed,
} from '../kernel'
import type { Certainty } from './certainty'

export interface Dependent {
  personId: string
  name: string
  /** what they are to me: 母亲 */
  relation: string
}

export interface HomeAddress {
  buildingId: string
  buildingName: string
  unit: string
  /** the door number; null when there is none */
  room: Sealed | null
}

/** Somebody of the community's register, with or without WeChat. */
export interface Person extends Aggregate {
  /** "none:<id>" for somebody without WeChat, so that the unique index holds */
  openid: string
  community: Area
  name: string
  /** what two spellings of the name have in common: by it staff find somebody */
  nameKey: string
  /** of the name, in pinyin: "wyl" */
  initials: string
  idNumber: Sealed
  /** blind index: one ID number, one person */
  idIndex: string
  idMasked: string
  phone: Sealed | null
  phoneIndex: string | null
  phoneMasked: string | null
  address: HomeAddress | null
  birthDay: string
  sex: '男' | '女'
  /** of the home's building */
  location: { lat: number; lng: number } | null
  tags: string[]
  roles: Grant[]
  /** whom a notice reaches: see audienceKey */
  audienceKeys: string[]
  /** what other domains keep on people, each its own part: see owned-part.ts */
  parts: Record<string, unknown>
  /** the elders they look after */
  dependents: Dependent[]
  /** wants large text and one thing at a time */
  elder: boolean
  consent: { at: number; version: string } | null
  certainty: Certainty
  /** the last creating calls, so that sending twice makes once */
  requestIds: string[]
}

export const people = collection<Person>({
  name: 'people',
  indexes: [
    { name: 'openid', keys: [['openid', 1]], unique: true },
    { name: 'idIndex', keys: [['idIndex', 1]], unique: true },
    index('phoneIndex', 'phoneIndex'),
    index('name', 'nameKey', 'community', '_id'),
    index('audience', 'audienceKeys', '_id'),
    index('area', 'area', '_id'),
    index('birthDay', 'birthDay', '_id'),
    EFFECTS_INDEX,
  ],
  retention: { forever: '社区居民名册，居民迁出或要求删除时单独处理' },
})

export const hasWeChat = (person: Pick<Person, 'openid'>): boolean => !person.openid.startsWith('none:')

/** What a sealed field is bound to: a value cannot be moved into another field's place. */
export const PURPOSE = { idNumber: 'people.idNumber', phone: 'people.phone', room: 'people.room' } as const

/** Years: from this birthday on somebody is an elder. */
export const ELDER_FROM = 60

/** Tags that follow from the birth day, besides those that staff gave. */
export const tagsOf = (given: string[], age: number): string[] => [
  ...given.filter((tag) => tag !== 'elder'),
  ...(age >= ELDER_FROM ? ['elder'] : []),
]

/** The tags of somebody on this day: a birthday needs nobody to write it down. */
export const tagsNow = (person: Pick<Person, 'tags' | 'birthDay'>, now: number): string[] =>
  tagsOf(person.tags, ageOn(person.birthDay, dayOf(now)))

export const audienceKeysOf = ({
  area,
  community,
  roles,
  tags,
}: Pick<Person, 'area' | 'community' | 'roles' | 'tags'>): string[] => [
  audienceKey.area(community),
  ...(area === community ? [] : [audienceKey.grid(area)]),
  ...new Set(roles.map(({ role }) => audienceKey.role(role, community))),
  ...tags.map((tag) => audienceKey.tag(tag, community)),
]
