import {
  ActionError,
  type Actor,
  badInput,
  type Call,
  dayOf,
  type EffectSpec,
  idFromRequest,
  logged,
  present,
} from '../kernel'
import type { Community } from '../places'
import { asking, childTie, FAMILY_PAGE, holds, isYoungChild, MOST_TIES, tiesNow, type Wish, withTie } from './acting'
import { addPerson, changePerson } from './change-person'
import { checkHome } from './check-home'
import { countIdNumberTry, tooManyTries } from './id-number-attempts'
import { personOf } from './identify-person'
import { communityNeeded, meOf } from './me'
import { identityOf, newPerson } from './new-person'
import { type Dependent, type Person, people } from './person'
import { personAsked } from './person-told'
import { checkIdentity } from './rules'
import type { Me } from './views'

interface Told {
  requestId: string
  name: string
  idNumber: string
  phone?: string
  relation: string
  buildingId?: string
  unit?: string
  room?: string
}

/**
 * Somebody wants to act for a person. Of a grown-up this only asks, whoever it may be: the register is not looked at, so
 * neither the answer nor its time tells whether they are in it, by which name, or with WeChat. A young child is one's own
 * word, and shows what one told oneself.
 */
export async function askToActFor({ input, actor, now }: Call<Told>, needsHome: boolean): Promise<Me> {
  const me = present(personOf(actor))
  const community = await communityNeeded(actor)
  const wish = checked(input, me, community, now, needsHome)
  if (me.requestIds.includes(input.requestId)) return meOf(me, actor.openid, community)
  const { idIndex, birthDay } = identityOf(wish.idNumber)
  const known = tiesNow(me, now).find((tie) => tie.idIndex === idIndex)
  if (!known && tiesNow(me, now).length >= MOST_TIES)
    throw new ActionError('TOO_MANY', `最多替${MOST_TIES}位家人代办。先去掉不再代办的，或者到社区窗口核对。`)
  if (await countIdNumberTry(actor.openid, idIndex, now)) throw tooManyTries()
  if (known && holds(known, now))
    return meOf(await renamed(me, known, wish, input.requestId, actor, now), actor.openid, community)
  const change = isYoungChild(birthDay, now)
    ? await withChild(me, wish, community, input.requestId, actor, now)
    : asked(me, wish, input.requestId, actor, now)
  return meOf(await changePerson(me, change, now), actor.openid, community)
}

function checked(input: Told, me: Person, community: Community, now: number, needsHome: boolean): Wish {
  const { name, idNumber, relation, buildingId } = input
  const home = buildingId === undefined ? null : { buildingId, unit: input.unit ?? '', room: input.room ?? '' }
  const problems = { ...checkIdentity(input, dayOf(now)), ...checkHome(home, community, needsHome) }
  if (identityOf(idNumber).idIndex === me.idIndex) problems.idNumber = '这是您自己的身份证号，请填家人的。'
  if (Object.keys(problems).length > 0) throw badInput(problems)
  return { name, idNumber, phone: input.phone || null, home, relation }
}

/** The question, and the word of it to the one whom it concerns, which goes out after the answer. */
function asked(me: Person, wish: Wish, requestId: string, actor: Actor, now: number) {
  const change = asking(me, wish, requestId, actor, now)
  const text = `${me.name}说您是他（她）的${wish.relation}，想替您申请、点单、看进度。打开“我的家人”，同意或者不同意。不认识的人，请点不同意。`
  const words = { title: `${me.name}想替您代办`, text, page: FAMILY_PAGE }
  const { idIndex } = identityOf(wish.idNumber)
  const effects: EffectSpec[] = [personAsked({ idIndex, name: wish.name, ...words })]
  return { ...change, effects }
}

async function withChild(me: Person, wish: Wish, community: Community, requestId: string, actor: Actor, now: number) {
  const { idIndex } = identityOf(wish.idNumber)
  const id = idFromRequest('person', actor.id, `child\n${idIndex}`)
  const line = logged(actor, now, 'registerDependent', wish.relation)
  const child: Person = {
    ...newPerson(id, '', wish, community, now, [line]),
    idIndex: `told:${id}`,
    toldIndex: idIndex,
    audienceKeys: [],
  }
  const document = (await addPerson(child)) ? child : present(await people.get(id))
  return withTie(me, childTie(document, wish.relation, idIndex, actor, now), requestId, now, [line], [])
}

/** They act for them already: only what they are to them is said anew. */
function renamed(me: Person, known: Dependent, { relation }: Wish, requestId: string, actor: Actor, now: number) {
  const line = logged(actor, now, 'actFor', relation)
  return changePerson(me, withTie(me, { ...known, relation }, requestId, now, [line], []), now)
}
