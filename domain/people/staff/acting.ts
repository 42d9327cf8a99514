import { action, badInput, Id, Input, isStaffOf, logged, notFound } from '../../kernel'
import { communityAt } from '../../places'
import { agreed, FAMILY_PAGE, isAwaited, withoutTie } from '../acting'
import { tiesTo } from '../acting-rows'
import { byOf } from '../by'
import { changePerson } from '../change-person'
import { people } from '../person'
import { telling } from '../person-told'
import { REGISTRARS } from '../rules'
import type { PersonForStaff } from '../views'
import { whomItConcerns } from '../whom-it-concerns'
import { changedBy, registers, seesPerson, WITH_REASON } from './deed'
import { shownTo } from './shown-to'

/** 纸质同意: staff hold the paper that both signed, and saw the original of whom it concerns. */
export const allowActFor = action({
  who: 'staff',
  input: Input({ ...WITH_REASON, carerId: Id, askId: Id }),
  allow: registers,
  async handle({ input, actor, now }): Promise<PersonForStaff> {
    const carer = await people.get(input.carerId)
    if (!carer) throw notFound('这个请求')
    const tie = carer.dependents.find(({ personId }) => personId === input.askId)
    const isSent = carer.requestIds.includes(input.requestId)
    const community = await communityAt(carer.community)
    if (!tie || !isAwaited(tie, now)) {
      const held = isSent ? carer.dependents.at(-1) : undefined
      const person = held ? await people.get(held.personId) : null
      if (person && seesPerson(actor, person)) return shownTo(person, actor, now)
      throw notFound('这个请求（可能已经办好、撤回或过期）')
    }
    const [registered] = await people.find({ idIndex: tie.asked.idIndex }, { limit: 1 })
    if (!isStaffOf(actor, REGISTRARS, registered?.community ?? carer.community) || !community)
      throw notFound('这个请求')
    const person = await whomItConcerns(tie, community, { by: actor, now, level: 'seen' })
    if (!person) throw badInput({ askId: `名册里这个身份证号不叫${tie.name}。请对照身份证，请家人照原件再问一次。` })
    const yes = { how: 'paper' as const, note: input.reason }
    const change = agreed(carer, tie, person, yes, { requestId: input.requestId, by: actor, now })
    const noted = changedBy(actor, person, `代办（${carer.name}可以替您办事）`, input.reason, now)
    const words = {
      title: `${carer.name}可以替您代办了`,
      text: `社区窗口存着您签的字。不想让他办了，在“我的家人”里结束。`,
      page: FAMILY_PAGE,
    }
    await changePerson(
      carer,
      { ...change, effects: [...(change.effects ?? []), noted, ...telling(person, words)] },
      now,
    )
    return shownTo(person, actor, now)
  },
})

/** 结束代办: at the word of whom it concerns, who has no WeChat to say so. */
export const endTie = action({
  who: 'staff',
  input: Input({ ...WITH_REASON, personId: Id, carerId: Id }),
  load: ({ input }) => people.get(input.personId),
  see: seesPerson,
  allow: seesPerson,
  async handle({ found: person, input, actor, now }): Promise<PersonForStaff> {
    const ended = (await tiesTo(person, now)).find(({ carer }) => carer._id === input.carerId)
    if (ended) {
      const { carer, tie } = ended
      const text = `${person.name}在社区窗口结束了您的代办。已经交的申请照常办。`
      const effects = [
        ...telling(carer, { title: `${person.name}结束了您的代办`, text, page: FAMILY_PAGE }),
        changedBy(actor, person, `代办（${carer.name}不再替您办事）`, input.reason, now),
      ]
      const log = [logged(byOf(actor), now, 'endTie', input.reason)]
      await changePerson(carer, withoutTie(carer, tie.personId, input.requestId, now, log, effects), now)
    }
    return shownTo(person, actor, now)
  },
})
