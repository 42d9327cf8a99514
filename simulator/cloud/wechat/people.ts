import type { Records } from '../records'

/** Somebody of the demonstration. All invented. Those with an account sign in to the console, the others use WeChat. */
export interface Person {
  openid?: string
  unionid?: string
  phone?: string
  nickname?: string
  role: string
  /** the role in words, for people to read */
  title?: string
  name: string
  area: string
  /** `area` in words, for the portal */
  place?: string
  account?: string
  password?: string
}

export interface People {
  list(): Person[]
  replace(people: Person[]): Promise<void>
  /** The id that WeChat gives one person across a mini-program and a service account of one owner. */
  unionidOf(openid: string): string
  /** The number bound to that person's WeChat: the registered one, or a plainly invented one for strangers. */
  phoneOf(openid: string): string
}

export function openPeople(records: Records): People {
  const table = records.table<Person[]>('people')
  const list = () => table.get('all') ?? []
  const find = (openid: string) => list().find((person) => person.openid === openid)
  return {
    list,
    async replace(people) {
      await records.commit(() => table.put('all', people))
    },
    unionidOf: (openid) => find(openid)?.unionid ?? `union-${openid}`,
    phoneOf: (openid) => find(openid)?.phone ?? inventedPhone(openid),
  }
}

/** `1990000xxxx`: always the same for one person, and recognisable as invented. */
function inventedPhone(openid: string): string {
  let hash = 7
  for (const character of openid) hash = (hash * 31 + character.charCodeAt(0)) % 10_000
  return `1990000${String(hash).padStart(4, '0')}`
}
