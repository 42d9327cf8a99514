import type { CaseCard } from '../../../domain/casework/views'

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
  /** where it is opened, with what that page is asked for */
  page: string
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
    mark: card.mark.word,
    tone: card.mark.tone,
    page: card.page,
  }
}
