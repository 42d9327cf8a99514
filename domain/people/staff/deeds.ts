import { z } from 'zod'
import { AreaPath, ageOn, badInput, type Change, communityOf, dayOf, type LogEntry, logged, Text } from '../../kernel'
import { communityAt } from '../../places'
import { byOf } from '../by'
import { raised } from '../certainty'
import { checkHome } from '../check-home'
import { calledBy, identityOf, phoneOf, placeOf } from '../new-person'
import { type Person, people, tagsOf } from '../person'
import { telling } from '../person-told'
import { checkIdentity } from '../rules'
import { personDeed, seesPerson } from './deed'

const CALL = '不是您本人要求的，请马上给社区打电话。'

/** 更正: a name, an ID number, a phone, a home, by what its owner showed at the window or at home. */
export const correct = personDeed(
  '登记信息（更正）',
  {
    name: z.string().max(300, '姓名太长了').optional(),
    idNumber: z.string().max(60, '身份证号太长了').optional(),
    phone: z.string().max(30, '电话号码太长了').optional(),
    buildingId: z.string().max(80).optional(),
    unit: Text(20, '单元', 'others').optional(),
    room: Text(20, '房号', 'others').optional(),
    /** the original of the ID card lay before them */
    sawOriginal: z.boolean().optional(),
  },
  async ({ person, told, actor, now, community }) => {
    const { name, idNumber, phone, buildingId } = told
    const home = buildingId === undefined ? null : { buildingId, unit: told.unit ?? '', room: told.room ?? '' }
    const problems = {
      ...checkIdentity({ name, idNumber, phone }, dayOf(now)),
      ...(home && community ? checkHome(home, community, false) : {}),
    }
    if (Object.keys(problems).length === 0 && idNumber !== undefined) {
      const { idIndex } = identityOf(idNumber)
      const [holder] = await people.find({ idIndex }, { limit: 1 })
      if (holder && holder._id !== person._id)
        // whose number it is next door is nobody's business here
        problems.idNumber = seesPerson(actor, holder)
          ? `这个号码在名册里是另一份登记（${holder.name}）。是同一个人，请用“合并”；不是，请核对号码。`
          : '这个号码在别的社区已有登记。请先核对号码；没有错的，请联系县里核对是不是同一个人。'
    }
    if ([name, idNumber, phone, buildingId].every((one) => one === undefined))
      problems.name = '请改姓名、身份证号、手机号或住址中的一样。'
    if (Object.keys(problems).length > 0) throw badInput(problems)
    const identity =
      idNumber === undefined ? {} : { ...identityOf(idNumber), toldIndex: undefined, disputed: undefined }
    const place = home && community ? placeOf(home, community) : {}
    const next = { ...person, ...identity, ...place }
    const set: Change<Person>['set'] = {
      ...(name === undefined ? {} : calledBy(name)),
      ...identity,
      ...place,
      ...(phone === undefined ? {} : phoneOf(phone)),
      roles: person.roles.map((grant) => (grant.role === 'resident' ? { ...grant, area: next.area } : grant)),
      tags: tagsOf(person.tags, ageOn(next.birthDay, dayOf(now))),
      ...(told.sawOriginal ? { certainty: seenBy(person, actor, now) } : {}),
    }
    const what = [
      name !== undefined && '姓名',
      idNumber !== undefined && '身份证号',
      phone !== undefined && `手机号（原来${person.phoneMasked ?? '没有'}，现在${phoneOf(phone).phoneMasked}）`,
      home !== null && '住址',
    ].filter((one): one is string => typeof one === 'string')
    const text = `社区窗口改了您的${what.join('、')}。${CALL}`
    return {
      set,
      log: [logged(actor, now, 'correct', `${what.join('、')}：${told.reason}`)],
      effects: telling(person, { title: '您的登记改了', text }),
    }
  },
)

const seenBy = (person: Person, by: LogEntry['by'], at: number) =>
  raised(person.certainty, { level: 'seen', at, by: byOf(by) })

/** 看过原件: from now on it is sure who they are. */
export const vouch = personDeed('核实程度（看过身份证原件）', {}, async ({ person, told, actor, now }) => {
  const { toldIndex } = person
  if (toldIndex !== undefined && (await people.find({ idIndex: toldIndex }, { limit: 1 })).length > 0)
    throw badInput({ personId: '名册里已经有这个身份证号的登记。请打开那一份，用“合并”把这一份并进去。' })
  return {
    set: {
      certainty: seenBy(person, actor, now),
      // a child of whom only the parent had told is in the register from now on
      ...(toldIndex === undefined ? {} : { idIndex: toldIndex, toldIndex: undefined }),
    },
    log: [logged(actor, now, 'vouch', told.reason)],
  }
})

/** 解除微信: their WeChat is theirs no more, or the phone is lost. Whoever had it is told. */
export const unlink = personDeed('微信（解除）', {}, ({ person, told, actor, now }) => ({
  set: { openid: `none:${person._id}`, certainty: withoutWeChat(person) },
  log: [logged(actor, now, 'unlink', told.reason)],
  effects: telling(person, {
    title: '您的微信和登记分开了',
    text: `社区窗口按要求解除了${person.name}的登记和这个微信的连接。${CALL}`,
  }),
}))

/** What only their WeChat vouched for goes with it. */
const withoutWeChat = ({ certainty }: Person): Person['certainty'] =>
  certainty.level === 'phone' ? { ...certainty, level: 'declared' } : certainty

/** 迁出: to another community that is here too, or away. */
export const transferOut = personDeed(
  '登记（迁出）',
  { to: AreaPath.optional() },
  async ({ person, told, actor, now }) => {
    const { to } = told
    const there = to === undefined ? null : await communityAt(communityOf(to))
    if (to !== undefined && (!there || there._id === person.community))
      throw badInput({ to: '没有这个社区，或者就是现在的社区。迁到外地的，不用选社区。' })
    const line = logged(actor, now, 'transferOut', `${there ? `到${there.name}：` : ''}${told.reason}`)
    const text = there ? `您的登记转到了${there.name}。请在“我的登记”里选新的住址。` : `您的登记记为已迁出。${CALL}`
    const effects = telling(person, { title: '您的登记迁出了', text })
    if (!there) return { set: { left: { kind: 'movedOut', at: now } }, log: [line], effects }
    const roles = person.roles.filter(({ role }) => role === 'resident').map((grant) => ({ ...grant, area: there._id }))
    return {
      set: { community: there._id, area: there._id, address: null, location: null, roles },
      log: [line],
      effects,
    }
  },
)

/** 登记去世: nobody acts by their WeChat or for them any more; what is under way is handled by its desk. */
export const noteDeath = personDeed('登记（去世）', {}, ({ person, told, actor, now }) => ({
  set: { left: { kind: 'died', at: now }, openid: `none:${person._id}`, dependents: [] },
  log: [logged(actor, now, 'noteDeath', told.reason)],
}))
