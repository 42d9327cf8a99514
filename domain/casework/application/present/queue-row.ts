import { type Actor, communityOf, holds, present } from '../../../kernel'
import { calendarOf, gridName } from '../../../places'
import { urgencyOf } from '../../kind/urgency'
import { OVERSEERS, STAFF_STATUS_WORDS } from '../../rules'
import type { QueueRow } from '../../views'
import { whoHas } from '../case-counter'
import { type Case, isPickupOpen } from '../document'
import { deskOf } from '../index-fields'
import { staffSees, worksAt } from '../policy'
import { markOf } from '../words'
import { caseCard } from './card'
import { sentence } from './sentence'

const HIDDEN = '不公开'

/** A case in the staff's lists: in full for those who may open it, else that it is there and how late it is. */
export function queueRow(document: Case, actor: Actor, now: number): QueueRow {
  const row = fullRow(document, actor, now)
  if (staffSees(actor, document)) return row
  return {
    ...row,
    masked: true,
    itemName: '不公开事项',
    everyday: '不公开事项',
    applicantName: HIDDEN,
    sentence: `${row.holder}在办`,
    wants: null,
    grid: gridName(communityOf(document.area)),
  }
}

const fullRow = (document: Case, actor: Actor, now: number): QueueRow => ({
  ...caseCard(document, now),
  sentence: sentence(document, now, 'staff'),
  mark: staffMarkOf(document),
  statusWord: STAFF_STATUS_WORDS[document.status],
  room: 'cases',
  applicantName: document.applicant.name,
  grid: gridName(document.area),
  department: document.item.department,
  holder: holderOf(document),
  urgency: urgencyOf({ ...document, who: whoHas(document) }, now, calendarOf(actor, document.area)),
  submittedAt: document.submittedAt ?? document.createdAt,
  list: listFor(document, actor),
  sortAt: document.sortAt,
})

/** The mark as staff call the status. */
export const staffMarkOf = (document: Case) => ({ ...markOf(document), word: STAFF_STATUS_WORDS[document.status] })

/** As the lists are cut (`positions.rules.ts`): overseers have one list of all that runs. */
function listFor(document: Case, actor: Actor): QueueRow['list'] {
  if (document.state === 'ended') return 'ended'
  const desk = deskOf(document)
  const isTheirs = holds(actor, OVERSEERS, document.area) || (desk !== null && worksAt(actor, document, desk))
  return isTheirs ? 'mine' : 'waiting'
}

function holderOf(document: Case): string {
  if (document.state === 'ended') return '已结束'
  if (isPickupOpen(document)) return `网格员${present(document.pickup).workerName}去取材料`
  if (document.status === 'supplementing') return '等申请人补材料'
  if (document.level === 'town') return '镇便民服务中心'
  return document.level === 'county' ? `县级${document.item.department}部门` : '社区窗口'
}
