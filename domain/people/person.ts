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
  type LogEntry,
  type Sealed,
} from '../kernel'
import type { Certainty } from './certainty'

/** How it is known that somebody wants another to act for them. */
export interface Yes {
  /**
   * wechat: they said so in their own · code: they passed on what staff or a grid worker read out to them · paper: staff
   * hold it, signed · child: a parent's word for a young child
   */
  how: 'wechat' | 'code' | 'paper' | 'child'
  at: number
  by: LogEntry['by']
  note?: string | null
  /** a child is grown up then */
  until?: number
}

/** What is asked and not answered yet, with what was told of whoever it concerns: the register is not looked at before. */
export interface Asked {
  at: number
  /** of the call that asked */
  requestId: string
  idIndex: string
  birthDay: string
  idNumber: Sealed
  phone: Sealed | null
  home: { buildingId: string; unit: string; room: Sealed | null } | null
  /** six digits that only staff and grid workers can read out */
  code: Sealed
}

/** Somebody whom they act for, or ask to. */
export interface Dependent {
  /** of the person; while it is asked for, of the tie alone */
  personId: string
  name: string
  /** what they are to me: 母亲 */
  relation: string
  /** of their ID number; absent: a tie from before it was kept */
  idIndex?: string
  /** absent: a tie from before a yes was asked for, or none yet */
  yes?: Yes
  /** still waits for a yes; absent: it holds */
  asked?: Asked
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
  /** blind index: one ID number, one person; "told:<id>" where the number is only what a parent says of a child */
  idIndex: string
  /** the blind index of what a parent says of a child: it is found by it, and holds no number */
  toldIndex?: string
  /** somebody else showed that the ID number is theirs: they come and correct it before anything is done for them */
  disputed?: { at: number }
  /** they do not live here any more */
  left?: { kind: 'movedOut' | 'died'; at: number }
  /** it was a second record of one person, and is closed: the one that stays */
  mergedInto?: string
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
  /** whom they act for */
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
    index('toldIndex', 'toldIndex'),
    index('actedFor', 'dependents.personId'),
    index('askedFor', 'dependents.asked.idIndex'),
    index('audience', 'audienceKeys', '_id'),
    index('area', 'area', '_id'),
    index('birthDay', 'birthDay', '_id'),
    EFFECTS_INDEX,
  ],
  retention: { forever: '社区居民名册，居民迁出或要求删除时单独处理' },
})

export const hasWeChat = (person: Pick<Person, 'openid'>): boolean => !person.openid.startsWith('none:')

/** What a sealed field is bound to: a value cannot be moved into another field's place. */
export const PURPOSE = {
  idNumber: 'people.idNumber',
  phone: 'people.phone',
  room: 'people.room',
  code: 'people.code',
} as const

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

/**
 * Nobody counts it, and no notice is for it: what a parent says of a child is kept beside the register's own record, and
 * whoever moved away or died, or whose record is closed, is not of the community.
 */
export const isBeside = ({ toldIndex, left, mergedInto }: Pick<Person, 'toldIndex' | 'left' | 'mergedInto'>): boolean =>
  toldIndex !== undefined || left !== undefined || mergedInto !== undefined

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
