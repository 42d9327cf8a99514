import type { QueueRow } from '../../../../domain/casework/views'
import { URGENCY_ORDER, type Urgency } from '../../words/case-words'

/**
 * The first page, asked again, laid over what is shown: its order wins, rows of later pages stay below it.
 * `whole`: the first page is all there is, so whatever is not on it is gone.
 */
export function mergePages(shown: QueueRow[], first: QueueRow[], whole: boolean): QueueRow[] {
  if (whole) return first
  const fresh = new Set(first.map((row) => row.caseId))
  return [...first, ...shown.slice(first.length).filter((row) => !fresh.has(row.caseId))]
}

export function sameRows(a: QueueRow[], b: QueueRow[]): boolean {
  return a.length === b.length && a.every((row, i) => rowStamp(row) === rowStamp(b[i]))
}

function rowStamp(row: QueueRow): string {
  return `${row.caseId}/${row.version}/${row.urgency}/${row.due?.words ?? ''}`
}

/** How many rows of each urgency, in the order in which they matter. */
export function countByUrgency(rows: Pick<QueueRow, 'urgency'>[]): { urgency: Urgency; count: number }[] {
  return URGENCY_ORDER.map((urgency) => ({ urgency, count: rows.filter((row) => row.urgency === urgency).length }))
}

/** The case before or after; stays at the ends; the first when nothing is open. */
export function neighbour(rows: Pick<QueueRow, 'caseId'>[], current: string | null, step: 1 | -1): string | null {
  if (rows.length === 0) return null
  const at = rows.findIndex((row) => row.caseId === current)
  if (at < 0) return rows[0].caseId
  return rows[Math.min(rows.length - 1, Math.max(0, at + step))].caseId
}
