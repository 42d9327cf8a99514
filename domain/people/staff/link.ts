import { z } from 'zod'
import {
  type Actor,
  action,
  areasAs,
  badInput,
  type Change,
  communityOf,
  dayOf,
  forbidden,
  Id,
  Input,
  idFromRequest,
  isSameName,
  logged,
  notFound,
  notNow,
  townOf,
} from '../../kernel'
import { type Community, communityAt } from '../../places'
import { tiesTo } from '../acting-rows'
import { byOf } from '../by'
import { raised } from '../certainty'
import { addPerson, changePerson } from '../change-person'
import { identityOf, newPerson } from '../new-person'
import { effectsOfJoining } from '../owned-part'
import { hasWeChat, type Person, people } from '../person'
import { telling } from '../person-told'
import { checkIdentity, isAtLeast, REGISTRARS } from '../rules'
import type { PersonForStaff } from '../views'
import { weChatBehind } from '../we-chat-code'
import { changedBy, personDeed, registers, seesPerson, WITH_REASON } from './deed'
import { mayChange, personForStaff } from './present'

const Code = z.string().min(1, '请填微信码').max(30)

/** The WeChat that the phone before them shows; it must be nobody's yet. */
async function freeWeChat(code: string, person: Person | null, actor: Actor, now: number): Promise<string> {
  const openid = await weChatBehind(code, now)
  const [holder] = await people.find({ openid }, { limit: 1 })
  if (!holder || holder._id === person?._id) return openid
  // who it is next door is nobody's business here
  if (!seesPerson(actor, holder))
    throw badInput({ code: '这个微信在别的社区已有登记。请换本人的微信；就是本人的，请那边的社区先解除。' })
  throw badInput({
    code: `这个微信现在登记为${holder.name}（${holder.idMasked}）。是同一个人，请打开那份登记改正或解除微信，再来办；不是，请换本人的微信。`,
  })
}

/** They come by this WeChat from now on: staff had them and their original before them. */
const joinedBy = (person: Person, openid: string, actor: Actor, now: number): Change<Person>['set'] => ({
  openid,
  left: undefined,
  certainty: raised(person.certainty, { level: 'seen', at: now, by: byOf(actor) }),
})

/** 换绑: the same person by another WeChat, which their phone shows at the window. Both WeChats are told. */
export const rebind = personDeed('微信（换绑）', { code: Code }, async ({ person, told, actor, now }) => {
  const openid = await freeWeChat(told.code, person, actor, now)
  if (openid === person.openid) throw badInput({ code: '这就是现在连着的微信，不用换绑。' })
  const next = { ...person, openid }
  return {
    set: joinedBy(person, openid, actor, now),
    log: [logged(actor, now, 'rebind', told.reason)],
    effects: [
      ...effectsOfJoining(next),
      ...telling(person, {
        title: '您的登记换到了另一个微信',
        text: `社区窗口按要求把${person.name}的登记换到了另一个微信。不是您本人要求的，请马上给社区打电话。`,
      }),
      ...telling(next, { title: '您的登记换到了这个微信', text: '办件、点单和消息以后都在这里。' }),
    ],
  }
})

/**
 * 连接微信: somebody at the window with their original, whose WeChat is known by what their phone shows. A record of the
 * register without WeChat is theirs; where there is none, one is made. Where somebody else took the number by their own
 * word, `giveBack` gives it to its owner: the other one keeps what they did, without the number, and is told to come.
 */
export const link = action({
  who: 'staff',
  input: Input({
    ...WITH_REASON,
    code: Code,
    name: z.string().max(300, '姓名太长了'),
    idNumber: z.string().max(60, '身份证号太长了'),
    phone: z.string().max(30, '电话号码太长了').optional(),
    communityId: Id.optional(),
    giveBack: z.boolean().optional(),
  }),
  allow: registers,
  async handle({ input, actor, now }): Promise<PersonForStaff> {
    const problems = checkIdentity(input, dayOf(now))
    if (Object.keys(problems).length > 0) throw badInput(problems)
    const { idIndex } = identityOf(input.idNumber)
    const [found] = await people.find({ idIndex }, { limit: 1 })
    if (found && !seesPerson(actor, found)) throw notFound('这个号码的登记（它在另一个社区的名册里，请那边迁出）')
    if (found && !mayChange(actor, found)) throw forbidden()
    const community = await communityFor(actor, found, input.communityId)
    const after = found?.requestIds.includes(input.requestId) ? found : await linked(found, community)
    return personForStaff(after, { actor, community, ties: await tiesTo(after, now), now })

    async function linked(registered: Person | undefined, at: Community): Promise<Person> {
      if (registered && !isSameName(registered.name, input.name))
        throw badInput({ name: `名册里这个号码的姓名是${registered.name}，请对照身份证；名册错了，请先“更正”。` })
      if (registered && hasWeChat(registered)) {
        if (isAtLeast(registered.certainty.level, 'seen') || !input.giveBack) throw hasOneAlready(registered)
        await freeWeChat(input.code, null, actor, now)
        await changePerson(registered, takenFrom(registered, input.reason, actor, now), now)
        return created(at)
      }
      const openid = await freeWeChat(input.code, registered ?? null, actor, now)
      if (!registered) return created(at)
      const requestIds = [...registered.requestIds, input.requestId].slice(-10)
      const next = { ...registered, openid }
      return changePerson(
        registered,
        {
          set: { ...joinedBy(registered, openid, actor, now), requestIds },
          log: [logged(actor, now, 'link', input.reason)],
          effects: [
            ...effectsOfJoining(next),
            ...welcome(next),
            changedBy(actor, registered, '微信（连接）', input.reason, now),
          ],
        },
        now,
      )
    }

    async function created(at: Community): Promise<Person> {
      const openid = await freeWeChat(input.code, null, actor, now)
      const id = idFromRequest('person', actor.id, input.requestId)
      const told = { name: input.name, idNumber: input.idNumber, phone: input.phone || null, home: null }
      const person: Person = {
        ...newPerson(id, openid, told, at, now, [logged(actor, now, 'link', input.reason)]),
        certainty: { level: 'seen', at: now, by: byOf(actor) },
        requestIds: [input.requestId],
      }
      if (await addPerson(person)) return person
      throw notNow('这个号码或微信刚刚被登记了，请重新查找。')
    }
  },
})

const welcome = (person: Person) =>
  telling(person, { title: '您的登记连上了这个微信', text: '社区窗口核对过身份证原件，办件和点单都可以用了。' })

const hasOneAlready = ({ certainty }: Person) =>
  isAtLeast(certainty.level, 'seen')
    ? notNow('这个号码的登记已经连着微信，工作人员核对过原件。本人换了微信，请打开登记用“换绑”。')
    : notNow(
        '这个号码已由另一个微信自己填了登记，没有核对过原件。本人换了微信，用“换绑”；不是本人填的，选“号码归还本人”再办。',
      )

/** They keep what they did, and are told to come: whose the number is, they are not told. */
const takenFrom = (person: Person, reason: string, actor: Actor, now: number): Change<Person> => ({
  set: { idIndex: `disputed:${person._id}`, disputed: { at: now } },
  log: [logged(actor, now, 'giveBack', reason, true)],
  effects: telling(person, {
    title: '请带身份证来核对登记',
    text: '您登记的身份证号要核对，核对前不能申请和点单。请带身份证到社区窗口；号码填错了的，在“我的登记”里改成自己的就行。',
  }),
})

/** Where somebody new belongs: the window's own community, or the chosen one of whoever has several. */
async function communityFor(actor: Actor, found: Person | undefined, chosen?: string): Promise<Community> {
  const areas = areasAs(actor, REGISTRARS)
  const own = areas.find((area) => communityOf(area) === area && townOf(area) !== area)
  const community = await communityAt(found?.community ?? chosen ?? own ?? '')
  if (community && areas.some((area) => community._id === area || community._id.startsWith(`${area}/`)))
    return community
  throw badInput({ communityId: '请选这个人住在哪个社区。' })
}
