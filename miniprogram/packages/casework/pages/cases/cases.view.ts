import type { CaseRow } from '../../../../components/case-card/case-card.view'
import { call } from '../../../../services/call'

export type Row = Pick<CaseRow, 'caseId'>

/** A draft opens in its form, everything else on its own page. */
export async function openCaseUrl({ caseId }: Row, tab: string): Promise<string> {
  if (tab !== 'draft') return `/packages/casework/pages/case-detail/case-detail?id=${caseId}`
  const { item } = await call('casework.draft', { caseId })
  return `/packages/casework/pages/apply/apply?id=${item.id}&caseId=${caseId}`
}
