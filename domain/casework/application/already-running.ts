import { ActionError } from '../../kernel'
import { cases } from './collection'
import type { Case } from './document'
import { sentence } from './present/sentence'
import { runningKeyOf } from './running-key'

/** What is said to whoever applies once more: where the first stands, and which it is, so that it can be looked at. */
export async function alreadyRunning(wanted: Case, now: number): Promise<ActionError> {
  const [first] = await cases.find({ runningKey: runningKeyOf(wanted) }, { limit: 1 })
  const where = first ? `（编号${first.no}，${sentence(first, now)}）` : ''
  return new ActionError(
    'NOT_NOW',
    `${wanted.applicant.name}的“${wanted.item.everyday}”正在办理${where}，不用再交一份。可以去看看那一份，或者打电话问社区。`,
    undefined,
    first ? { caseId: first._id } : undefined,
  )
}
