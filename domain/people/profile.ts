import { type Actor, ageOn, type Change, dayOf, logged } from '../kernel'
import { cleanName } from '../kernel/text/rules'
import type { Community } from '../places'
import { byOf } from './by'
import { raised } from './certainty'
import { calledBy, identityOf, phoneOf, placeOf, type Told } from './new-person'
import { effectsOfJoining } from './owned-part'
import { type Person, tagsOf } from './person'
import { telling } from './person-told'

export interface ProfileTold {
  name: string
  idNumber?: string
  phone: string | null
  /** WeChat vouches for the number */
  verified?: { index: string }
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
  const me = { ...actor, id: person._id, name: cleanName(told.name) }
  const certainty = told.verified ? raised(person.certainty, { level: 'phone', at: now, by: byOf(me) }) : null
  return {
    set: {
      ...calledBy(told.name),
      ...identity,
      ...place,
      ...phone,
      elder: told.elder ?? person.elder,
      roles,
      tags,
      ...(certainty ? { certainty } : {}),
      // another number than the one that somebody else showed to be theirs
      ...(told.idNumber && person.disputed ? { disputed: undefined } : {}),
      requestIds: [...person.requestIds, requestId].slice(-REQUESTS_KEPT),
    },
    log: [logged(me, now, 'saveProfile')],
    effects: movedPhone(person, told),
  }
}

/** A number that others may call is another one: whoever did not do it themself can say so. */
function movedPhone(person: Person, { phone }: ProfileTold) {
  const after = phone ? phoneOf(phone) : null
  if (!after || !person.phoneMasked || after.phoneIndex === person.phoneIndex) return []
  return telling(person, {
    title: '登记的手机号换了',
    text: `从${person.phoneMasked}换成了${after.phoneMasked}。不是您本人换的，请马上给社区打电话。`,
  })
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
