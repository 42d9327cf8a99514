import { dueInWords } from '../../../places'
import { stateOf } from '../../rules'
import type { CaseCard, Due, Status } from '../../views'
import type { Case } from '../document'
import { CASE_PAGE, markOf } from '../words'
import { sentence, type Told, wants } from './sentence'

type Shown = Told & Pick<Case, '_id' | 'no' | 'updatedAt' | 'version'>

/** A case in a list. */
export const caseCard = (document: Shown, now: number): CaseCard & { status: Status } => ({
  caseId: document._id,
  kind: 'application',
  no: document.no,
  itemName: document.item.name,
  everyday: document.item.everyday,
  status: document.status,
  state: stateOf(document.status),
  mark: markOf(document),
  page: CASE_PAGE + document._id,
  level: document.level,
  sentence: sentence(document, now),
  wants: wants(document, now),
  due: dueOf(document, now),
  updatedAt: document.updatedAt,
  version: document.version,
})

/** The desk's own date for closing a delivered case is nobody else's business. */
function dueOf(document: Told, now: number): Due | null {
  const { dueAt, status, local } = document
  if (dueAt === null || status === 'delivered') return null
  // the applicant is awaited, and the office owes nothing: their own last day is in what is wanted of them
  if (status === 'supplementing' && now <= dueAt) return { at: dueAt, words: '已暂停计时', overdue: false }
  return { at: dueAt, words: dueInWords(dueAt, now, local), overdue: now > dueAt }
}
