import type { CaseCard, Status } from '../../../domain/casework/views'

export interface CaseRow {
  caseId: string
  title: string
  /** the official name, when people call it something else */
  official: string
  sentence: string
  wants: string
  due: string
  overdue: boolean
  /** word and tone of the mark at the right */
  mark: string
  tone: string
}

const MARKS: Record<Status, { mark: string; tone: string }> = {
  draft: { mark: '没交完', tone: 'plain' },
  submitted: { mark: '已提交', tone: 'info' },
  accepted: { mark: '已受理', tone: 'info' },
  supplementing: { mark: '等您补', tone: 'accent' },
  reviewing: { mark: '审核中', tone: 'info' },
  decided: { mark: '有结果', tone: 'success' },
  delivered: { mark: '已送达', tone: 'success' },
  closed: { mark: '办完了', tone: 'success' },
  withdrawn: { mark: '已撤回', tone: 'plain' },
  notAccepted: { mark: '没受理', tone: 'error' },
}

export function caseRow(card: CaseCard): CaseRow {
  const everyday = card.everyday || card.itemName
  return {
    caseId: card.caseId,
    title: everyday,
    official: everyday === card.itemName ? '' : card.itemName,
    sentence: card.sentence,
    wants: card.wants ?? '',
    due: card.due?.words ?? '',
    overdue: card.due?.overdue ?? false,
    ...MARKS[card.status],
  }
}
