import { action, everyone, Id, Input, logged, present, RequestId } from '../../kernel'
import { COMMUNITY } from '../../places'
import { FAMILY_PAGE, withoutTie } from '../acting'
import { actingForMe, tiesTo } from '../acting-rows'
import { changePerson } from '../change-person'
import { personOf } from '../identify-person'
import { communityOfActor, meOf } from '../me'
import { telling } from '../person-told'
import type { ActingForMe, Me } from '../views'

/** Somebody shall not act for me any more: at once, whatever they have open. What they handed in goes on. */
export const endActFor = action({
  who: 'person',
  input: Input({ requestId: RequestId, carerId: Id }),
  allow: everyone,
  async handle({ input: { requestId, carerId }, actor, now }): Promise<ActingForMe> {
    const me = present(personOf(actor))
    const ties = await tiesTo(me, now)
    const ended = ties.find(({ carer }) => carer._id === carerId)
    if (ended) {
      const { carer, tie } = ended
      const text = `${me.name}不再由您代办了。已经交的申请照常办，新的请他自己办，或者再问他一次。`
      const effects = telling(carer, { title: `${me.name}结束了您的代办`, text, page: FAMILY_PAGE })
      await changePerson(
        carer,
        withoutTie(carer, tie.personId, requestId, now, [logged(actor, now, 'ended')], effects),
        now,
      )
    }
    return actingForMe(ties.filter((one) => one !== ended))
  },
})

/** I act for somebody no more, or take my question back. */
export const stopActingFor = action({
  who: 'person',
  input: Input({ requestId: RequestId, personId: Id }),
  joins: [COMMUNITY],
  allow: everyone,
  async handle({ input: { requestId, personId }, actor, now }): Promise<Me> {
    const me = present(personOf(actor))
    const community = await communityOfActor(actor)
    const mine = me.dependents.some((tie) => tie.personId === personId)
    if (!mine || me.requestIds.includes(requestId)) return meOf(me, actor.openid, community)
    const change = withoutTie(me, personId, requestId, now, [logged(actor, now, 'stoppedActing')])
    return meOf(await changePerson(me, change, now), actor.openid, community)
  },
})
