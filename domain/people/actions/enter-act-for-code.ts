import { z } from 'zod'
import { ActionError, action, badInput, everyone, Id, Input, present, RequestId } from '../../kernel'
import { COMMUNITY } from '../../places'
import { agreed, codeOf, isAwaited } from '../acting'
import { changePerson } from '../change-person'
import { isCounted } from '../id-number-attempts'
import { personOf } from '../identify-person'
import { communityNeeded, meOf } from '../me'
import type { Me } from '../views'
import { whomItConcerns } from '../whom-it-concerns'

const MOST_A_DAY = 5

/**
 * The six digits that staff or a grid worker read out to whom it concerns, on the phone or at the door, and that they
 * passed on: this is their yes.
 */
export const enterActForCode = action({
  who: 'person',
  input: Input({ requestId: RequestId, personId: Id, code: z.string().max(20) }),
  joins: [COMMUNITY],
  allow: everyone,
  async handle({ input, actor, now }): Promise<Me> {
    const me = present(personOf(actor))
    const community = await communityNeeded(actor)
    if (me.requestIds.includes(input.requestId)) return meOf(me, actor.openid, community)
    const tie = me.dependents.find(({ personId }) => personId === input.personId)
    if (!tie || !isAwaited(tie, now))
      throw new ActionError('NOT_FOUND', '没有在等核对码的请求，可能已经办好或者过期了。请看看“我的家人”。')
    if (!(await isCounted(`actForCode:${me._id}:${tie.personId}`, MOST_A_DAY, now)))
      throw new ActionError('TOO_MANY', '今天核对码试的次数太多了，请明天再试，或者和家人一起到社区窗口。')
    const isRight = input.code.normalize('NFKC').replace(/\D/g, '') === codeOf(tie.asked)
    const person = isRight ? await whomItConcerns(tie, community, { by: actor, now, level: 'declared' }) : null
    if (!person)
      throw badInput({ code: '核对码不对，请家人照着再念一遍，一天可以试5次。还不行，请和家人一起到社区窗口。' })
    const change = agreed(me, tie, person, { how: 'code' }, { requestId: input.requestId, by: actor, now })
    return meOf(await changePerson(me, change, now), actor.openid, community)
  },
})
