import type { QueueRow } from '../../../../domain/casework/views'
import { sheetMoment } from '../../words/dates'
import type { Column } from './columns'

export interface ExportPage {
  rows: QueueRow[]
  next?: string | null
}

/**
 * Gathers every page of the filtered queue. `ask` is told where to go on; `told` hears how many rows there are so far.
 * A row that moved between two pages is written once.
 */
export async function gatherRows(
  ask: (after?: string) => Promise<ExportPage>,
  told: (count: number) => void,
): Promise<QueueRow[]> {
  const rows = new Map<string, QueueRow>()
  let after: string | undefined
  do {
    const page = await ask(after)
    for (const row of page.rows) rows.set(row.caseId, row)
    told(rows.size)
    after = page.next ?? undefined
  } while (after)
  return [...rows.values()]
}

type Cell = string | null | { value: Date; type: typeof Date; format: string }

/** The most that the server gives at once. */
export const MOST = 1000

const FORMAT = 'yyyy-mm-dd hh:mm'

/** Head line and one line per case: words as text, moments as moments of a spreadsheet. */
export function sheetOf(rows: QueueRow[], columns: Pick<Column, 'title' | 'text' | 'moment'>[]): Cell[][] {
  return [
    columns.map((column) => column.title),
    ...rows.map((row) => columns.map((column) => (column.moment ? momentCell(column.moment(row)) : column.text(row)))),
  ]
}

const momentCell = (at: number | null): Cell =>
  at === null ? null : { value: sheetMoment(at), type: Date, format: FORMAT }
