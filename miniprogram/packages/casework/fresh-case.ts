import type { CaseView } from '../../../domain/casework/views'

let fresh: CaseView | null = null

/** An answer that the next page shows at once, without asking again. */
export function rememberCase(view: CaseView): void {
  fresh = view
}

/** Gives it away once; null when it is another case. */
export function takeCase(caseId: string): CaseView | null {
  const found = fresh?.caseId === caseId ? fresh : null
  fresh = null
  return found
}
