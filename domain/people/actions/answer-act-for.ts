import { z } from 'zod'
import { action, everyone, Id, Input, logged, notNow, present, RequestId } from '../../kernel'
import { agreed, FAMILY_PAGE, isAwaited, withoutTie } from '../acting'
import { actingForMe, type TieOf, tiesTo } from '../acting-rows'
import { changePerson } from '../change-person'
import { personOf } from '../identify-person'
import { telling } from '../person-told'
import type { ActingForMe } from '../views'

/**
 * Whom a question concerns says yes or no to it, in their own WeChat. `askId` says which; without it, it is the one that
 * was asked by this request, or the only one that waits.
 */
export const answerActFor = action({
  who: 'person',
  input: Input({ requestId: RequestId, askId: Id.optional(), accept: z.boolean() }),
  allow: everyone,
  async handle({ input, actor, now }): Promise<ActingForMe> {
    const me = present(personOf(actor))
    const { requestId, accept } = input
    const ties = await tiesTo(me, now)
    const asked = askedBy(ties, input, now)
    if (!asked) {
      if (!accept || ties.some(({ carer }) => carer.requestIds.includes(requestId))) return actingForMe(ties)
      throw notNow('没有等您同意的请求，可能已经撤回，或者过了30天。请他再问一次。')
    }
    const { carer, tie } = asked
    const change = accept
      ? agreed(carer, tie, me, { how: 'wechat' }, { requestId, by: actor, now })
      : withoutTie(carer, tie.personId, requestId, now, [logged(actor, now, 'refused')], refusal(asked))
    const after = await changePerson(carer, change, now)
    const others = ties.filter((one) => one.carer._id !== carer._id)
    const held = after.dependents.filter(({ personId }) => personId === me._id)
    return actingForMe([...others, ...held.map((one) => ({ carer: after, tie: one }))])
  },
})

function askedBy(ties: TieOf[], { requestId, askId }: { requestId: string; askId?: string }, now: number) {
  const awaited = ties.filter(({ tie }) => isAwaited(tie, now))
  if (askId !== undefined) return awaited.find(({ tie }) => tie.personId === askId)
  const named = awaited.find(({ tie }) => tie.personId === requestId || tie.asked?.requestId === requestId)
  // sent twice: whatever waits by now is another question
  const answered = ties.some(({ carer }) => carer.requestIds.includes(requestId))
  return named ?? (awaited.length === 1 && !answered ? awaited[0] : undefined)
}

const refusal = ({ carer, tie }: TieOf) =>
  telling(carer, {
    title: `${tie.name}没有同意您代办`,
    text: '要替他办事，请当面和他说好，再问一次。',
    page: FAMILY_PAGE,
  })
