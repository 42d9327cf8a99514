import { z } from 'zod'
import {
  action,
  badInput,
  type Call,
  conflict,
  dayOf,
  everyone,
  Input,
  idFromRequest,
  isSameName,
  logged,
  RequestId,
  Text,
  Version,
} from '../../kernel'
import { COMMUNITY, type Community } from '../../places'
import { addPerson, changePerson } from '../change-person'
import { checkHome } from '../check-home'
import { countIdNumberTry, tooManyTries } from '../id-number-attempts'
import { identifyPerson, personOf } from '../identify-person'
import { communityNeeded, meOf } from '../me'
import { identityOf, newPerson, type Told } from '../new-person'
import { hasWeChat, type Person, people } from '../person'
import { phoneGiven } from '../phone-given'
import { linkedToWeChat, profileChanged } from '../profile'
import { checkIdentity } from '../rules'
import type { Me } from '../views'
import { whyNotByThemself } from '../why-not-by-themself'

const input = Input({
  requestId: RequestId,
  version: Version.nullish(),
  name: z.string().max(300, '姓名太长了'),
  idNumber: z.string().max(60, '身份证号太长了').optional(),
  phoneCode: z.string().min(1).max(200).optional(),
  phone: z.string().max(30, '电话号码太长了').optional(),
  buildingId: z.string().max(80).optional(),
  unit: Text(20, '单元', 'others').optional(),
  room: Text(20, '房号', 'others').optional(),
  elder: z.boolean().optional(),
  consent: z.literal(true, { error: '请先阅读并同意个人信息的使用说明' }),
})
type ProfileInput = z.output<typeof input>

/** Asked once, before the first application: name, ID number, phone, and the home, which gives the grid. */
export const saveProfile = action({
  who: 'visitor',
  input,
  joins: [COMMUNITY],
  allow: everyone,
  async handle(call): Promise<Me> {
    const community = await communityNeeded(call.actor)
    const known = personOf(call.actor)
    // before anything is looked at anew: the code of a phone number, which WeChat gives out once, is used by now
    if (known?.requestIds.includes(call.input.requestId)) return meOf(known, call.actor.openid, community)
    const person = await saved(call, known, community).catch(async (error: unknown) => {
      // sent twice at once: what WeChat gives out once is used by then, and the first one's answer is there
      const again = personOf((await identifyPerson(call.actor.openid, [])) ?? call.actor)
      if (again?.requestIds.includes(call.input.requestId)) return again
      throw error
    })
    return meOf(person, call.actor.openid, community)
  },
})

async function saved(call: Call<ProfileInput>, known: Person | null, community: Community): Promise<Person> {
  const told = await toldBy(call, known, community)
  return known ? changed(known, told, call, community) : first(told as Told & Profile, call, community)
}

/** Everything that is wrong is said at once; what was not told again stays as it is. */
async function toldBy({ input, actor, now }: Call<ProfileInput>, known: Person | null, community: Community) {
  const home =
    input.buildingId === undefined
      ? null
      : { buildingId: input.buildingId, unit: input.unit ?? '', room: input.room ?? '' }
  const isFirst = known === null
  const problems = {
    ...checkIdentity(
      {
        name: input.name,
        idNumber: isFirst ? (input.idNumber ?? '') : input.idNumber,
        phone: isFirst && !input.phoneCode ? (input.phone ?? '') : input.phone,
      },
      dayOf(now),
    ),
    ...checkHome(home, community, isFirst),
  }
  if (Object.keys(problems).length > 0) throw badInput(problems)
  const phone = await phoneGiven(input, actor.openid)
  return { name: input.name, idNumber: input.idNumber, phone: phone?.number ?? null, verified: phone?.verified, home }
}

type Profile = Awaited<ReturnType<typeof toldBy>>

async function changed(known: Person, told: Profile, { input, actor, now }: Call<ProfileInput>, community: Community) {
  if (typeof input.version === 'number' && input.version !== known.version) throw conflict()
  const problems = whyNotByThemself(known, told)
  if (Object.keys(problems).length > 0) throw badInput(problems)
  if (told.idNumber) {
    const { idIndex } = identityOf(told.idNumber)
    const tooOften = await countIdNumberTry(actor.openid, idIndex, now)
    const isAnother = idIndex !== known.idIndex
    const taken = isAnother && (await people.find({ idIndex }, { limit: 1 })).length > 0
    if (isAnother && tooOften) throw tooManyTries()
    if (taken) throw refused()
  }
  const change = profileChanged(known, { ...told, elder: input.elder }, community, {
    requestId: input.requestId,
    actor,
    now,
  })
  return changePerson(known, change, now)
}

/** Somebody whom the register knows without WeChat becomes that person; somebody new is added. */
async function first(told: Told & Profile, { input, actor, now }: Call<ProfileInput>, community: Community) {
  const about = { requestId: input.requestId, actor, now }
  const { idIndex } = identityOf(told.idNumber)
  const tooOften = await countIdNumberTry(actor.openid, idIndex, now)
  const [registered] = await people.find({ idIndex }, { limit: 1 })
  if (registered?.openid === actor.openid) return registered
  // WeChat's word for the number that the register has is no guess, however often others guessed
  if (registered && isTheirs(registered, told)) {
    const change = linkedToWeChat(registered, told, community, {
      ...about,
      elder: input.elder,
      consent: CONSENT_VERSION,
    })
    return changePerson(registered, change, now)
  }
  if (tooOften) throw tooManyTries()
  if (registered) throw refused()
  const id = idFromRequest('person', actor.openid, input.requestId)
  const line = logged({ ...actor, id, name: told.name, title: '居民' }, now, 'register')
  const person = newPerson(id, actor.openid, told, community, now, [line])
  const document: Person = {
    ...person,
    elder: input.elder ?? person.tags.includes('elder'),
    consent: { at: now, version: CONSENT_VERSION },
    certainty: { ...person.certainty, level: told.verified ? 'phone' : 'declared' },
    requestIds: [input.requestId],
  }
  if (await addPerson(document)) return document
  const again = personOf((await identifyPerson(actor.openid, [])) ?? actor)
  if (again) return again
  throw refused()
}

/** Which text was agreed to. */
const CONSENT_VERSION = '2026-11'

/** Only with the phone number that the register has of them, which WeChat vouches for, does somebody link a record. */
const isTheirs = (registered: Person, { name, verified }: Profile): boolean =>
  !hasWeChat(registered) &&
  isSameName(registered.name, name) &&
  verified !== undefined &&
  verified.index === registered.phoneIndex

/** One sentence for every reason: whether a number is known, with which name, which phone, and whether by WeChat. */
const refused = () =>
  badInput({
    idNumber:
      '照这样填登记不了：姓名、身份证号、手机号有一样对不上。请对照身份证检查；手机号请点“用微信里的手机号”，要是您留给社区的那个号。还不行，请带身份证到社区窗口，或请网格员核对，核对后为您办好。',
  })
