import {
  type Area,
  born,
  communityOf,
  dayOf,
  type LogEntry,
  readableNumber,
  removeFiles,
  type StoredFile,
  scopesOf,
  wordsOfName,
} from '../../../kernel'
import { numberWords } from '../../../kernel/text/rules'
import { type Person, tagsNow } from '../../../people'
import { isFreeFor } from '../../menu/eligibility'
import type { Service } from '../../views'
import { type Order, type Place, type Side, slotOf } from '../document'
import { newCode, poolOf } from './back-in-pool'
import { askVolunteers } from './effects'

export interface Wish {
  service: Service
  orderer: Person
  /** the orderer, or one they look after */
  forPerson: Pick<Person, '_id' | 'name' | 'tags' | 'birthDay'>
  place: Place
  area: Area
  startAt: number
  note: string | null
  photos: StoredFile[]
}

/** An order as it is born; the seed makes orders by this too. */
export function newOrder(id: string, wish: Wish, at: number, log: LogEntry[]): Order {
  const { service, orderer, forPerson, startAt, photos } = wish
  const no = readableNumber('DD', dayOf(at), id)
  const uploads = photos.map(({ source }) => source)
  const effects = [askVolunteers({}), ...(uploads.length > 0 ? [removeFiles({ fileIDs: uploads })] : [])]
  return {
    ...born(id, wish.area, at, log, effects),
    no,
    service,
    orderer: sideOf(orderer),
    forPerson: { id: forPerson._id, name: forPerson.name },
    freeOfCharge: isFreeFor(service, tagsNow(forPerson, at)),
    place: wish.place,
    startAt,
    endAt: startAt + service.minutes * 60_000,
    note: wish.note,
    photos,
    status: 'open',
    volunteer: null,
    code: newCode(),
    wrongCodes: 0,
    codeLockedUntil: 0,
    checkedInAt: null,
    checkedOutAt: null,
    hours: null,
    byOrderer: null,
    byVolunteer: null,
    endReason: null,
    asked: null,
    askedFor: null,
    askedAt: null,
    pool: poolOf(wish.area),
    openFor: orderer._id,
    takenFor: null,
    volunteerId: null,
    slot: slotOf(orderer._id, service.id, startAt),
    scopes: scopesOf(communityOf(wish.area)),
    skillKeys: skillKeysOf(communityOf(wish.area), service.skills),
    searchKeys: searchKeysOf([orderer.name, orderer.initials, forPerson.name, service.name], no),
    dueAt: startAt,
  }
}

export const sideOf = (person: Pick<Person, '_id' | 'openid' | 'name' | 'phone'>): Side => ({
  id: person._id,
  openid: person.openid,
  name: person.name,
  phone: person.phone,
})

export const skillKeysOf = (community: Area, skills: string[]): string[] =>
  skills.map((skill) => `${community}:${skill}`)

/** Everything by which staff look for an order: who ordered, for whom, what, and its number. */
const searchKeysOf = (names: string[], no: string): string[] => [
  ...new Set([...names.flatMap(wordsOfName), ...numberWords(no)]),
]
