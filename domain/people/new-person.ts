import { type Area, ageOn, blindIndex, born, type Day, dayOf, type LogEntry, nameKeyOf, seal, system } from '../kernel'
import {
  birthDayOf,
  cleanIdNumber,
  cleanName,
  cleanPhone,
  cleanRoom,
  cleanUnit,
  maskIdNumber,
  maskPhone,
  sexOf,
} from '../kernel/text/rules'
import type { Community } from '../places'
import { byOf } from './by'
import { initialsOf } from './initials'
import { audienceKeysOf, type HomeAddress, type Person, PURPOSE, tagsOf } from './person'

/** What somebody told about a person, already checked. */
export interface Told {
  name: string
  idNumber: string
  phone: string | null
  home: { buildingId: string; unit: string; room: string } | null
}

/** A person as the register keeps them: ID number, phone and door number sealed. The seed makes people by this too. */
export function newPerson(
  id: string,
  openid: string,
  told: Told,
  community: Community,
  at: number,
  log: LogEntry[],
): Person {
  const place = placeOf(told.home, community)
  const identity = { ...identityOf(told.idNumber), ...phoneOf(told.phone) }
  const person: Person = {
    ...born(id, place.area, at, log),
    openid: openid || `none:${id}`,
    community: community._id,
    ...calledBy(told.name),
    ...identity,
    ...place,
    tags: tagsOf([], ageOn(identity.birthDay, dayOf(at))),
    roles: [{ role: 'resident', area: place.area }],
    audienceKeys: [],
    parts: {},
    dependents: [],
    elder: false,
    consent: null,
    certainty: { level: 'declared', at, by: log[0]?.by ?? byOf(system) },
    requestIds: [],
  }
  return { ...person, audienceKeys: audienceKeysOf(person) }
}

/** A name, and by what somebody is found who has it. */
export const calledBy = (name: string) => ({
  name: cleanName(name),
  nameKey: nameKeyOf(name),
  initials: initialsOf(name),
})

export function identityOf(idNumber: string) {
  const number = cleanIdNumber(idNumber)
  return {
    idNumber: seal(number, PURPOSE.idNumber),
    idIndex: blindIndex(number, PURPOSE.idNumber),
    idMasked: maskIdNumber(number),
    birthDay: birthDayOf(number) as Day,
    sex: sexOf(number),
  }
}

export function phoneOf(phone: string | null) {
  if (!phone) return { phone: null, phoneIndex: null, phoneMasked: null }
  const number = cleanPhone(phone)
  return {
    phone: seal(number, PURPOSE.phone),
    phoneIndex: blindIndex(number, PURPOSE.phone),
    phoneMasked: maskPhone(number),
  }
}

/** The grid follows from the building; without one, somebody belongs to the community as a whole. */
export function placeOf(
  home: Told['home'],
  community: Community,
): { area: Area; address: HomeAddress | null; location: Person['location'] } {
  const building = home && community.buildings.find(({ id }) => id === home.buildingId)
  if (!building) return { area: community._id, address: null, location: null }
  const door = cleanRoom(home.room)
  const room = door === '' ? null : seal(door, PURPOSE.room)
  return {
    area: building.grid,
    address: { buildingId: building.id, buildingName: building.name, unit: cleanUnit(home.unit), room },
    location: building.location,
  }
}
