import type { CaseRow } from '../../../../components/case-card/case-card.view'
import { applyPage } from '../../../../services/addresses'
import { call } from '../../../../services/call'

type Row = Pick<CaseRow, 'caseId' | 'page'>

/** A draft opens in its form, everything else on its own page. */
export async function openCaseUrl({ caseId, page }: Row, tab: string): Promise<string> {
  if (tab !== 'draft') return `/${page}`
  const { item } = await call('casework.draft', { caseId })
  return `${applyPage(item.id)}&caseId=${caseId}`
}
