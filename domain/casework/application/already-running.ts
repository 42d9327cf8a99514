import { ActionError, type Actor } from '../../kernel'
import { cases } from './collection'
import type { Case } from './document'
import { isParty } from './policy'
import { sentence } from './present/sentence'
import { runningKeyOf } from './running-key'

/**
 * What is said to whoever applies once more: where the first stands, and which it is, so that it can be looked at. Of a
 * case that is not theirs, an elder's own for example, they hear that it is there and where to ask.
 */
export async function alreadyRunning(wanted: Case, actor: Actor, now: number): Promise<ActionError> {
  const [first] = await cases.find({ runningKey: runningKeyOf(wanted) }, { limit: 1 })
  const what = `${wanted.applicant.name}的“${wanted.item.everyday}”正在办理`
  if (!first || !isParty(actor, first))
    return new ActionError(
      'NOT_NOW',
      `${what}，不用再交一份。想知道办到哪一步，可以问${wanted.applicant.name}本人或者社区。`,
    )
  return new ActionError(
    'NOT_NOW',
    `${what}（编号${first.no}，${sentence(first, now)}），不用再交一份。可以去看看那一份，或者打电话问社区。`,
    undefined,
    { caseId: first._id },
  )
}
