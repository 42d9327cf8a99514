import { type Actor, ageOn, type Change, dayOf, logged } from '../kernel'
import { cleanName } from '../kernel/text/rules'
import type { Community } from '../places'
import { initialsOf } from './initials'
import { identityOf, phoneOf, placeOf, type Told } from './new-person'
import { effectsOfJoining } from './owned-part'
import { type Person, tagsOf } from './person'

export interface ProfileTold {
  name: string
  idNumber?: string
  phone: string | null
  home: Told['home']
  elder?: boolean
}

interface About {
  requestId: string
  actor: Actor
  now: number
}

const REQUESTS_KEPT = 10

/** What somebody changed about themself; everything that follows from it moves along in the same write. */
export function profileChanged(
  person: Person,
  told: ProfileTold,
  community: Community,
  { requestId, actor, now }: About,
): Change<Person> {
  const identity = told.idNumber ? identityOf(told.idNumber) : {}
  const place = told.home ? placeOf(told.home, community) : {}
  const phone = told.phone ? phoneOf(told.phone) : {}
  const next = { ...person, ...identity, ...place }
  const roles = person.roles.map((grant) => (grant.role === 'resident' ? { ...grant, area: next.area } : grant))
  const tags = tagsOf(person.tags, ageOn(next.birthDay, dayOf(now)))
  return {
    set: {
      name: cleanName(told.name),
      initials: initialsOf(told.name),
      ...identity,
      ...place,
      ...phone,
      elder: told.elder ?? person.elder,
      roles,
      tags,
      requestIds: [...person.requestIds, requestId].slice(-REQUESTS_KEPT),
    },
    log: [logged({ ...actor, id: person._id, name: cleanName(told.name) }, now, 'saveProfile')],
  }
}

/** Somebody of the register comes by WeChat for the first time. */
export function linkedToWeChat(
  person: Person,
  told: ProfileTold,
  community: Community,
  about: About & { elder?: boolean; consent: string },
): Change<Person> {
  const change = profileChanged(person, { ...told, elder: about.elder }, community, about)
  const { openid } = about.actor
  return {
    set: { ...change.set, openid, consent: { at: about.now, version: about.consent } },
    log: change.log,
    effects: effectsOfJoining({ ...person, openid }),
  }
}
