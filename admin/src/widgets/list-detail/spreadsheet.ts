import { sheetMoment } from '../../words/dates'
import type { Column } from './column'

type Cell = string | null | { value: Date; type: typeof Date; format: string }

/** The most that the server gives at once. */
export const MOST = 1000

const FORMAT = 'yyyy-mm-dd hh:mm'

/** Head line and one line per row: words as text, moments as moments of a spreadsheet. */
export function spreadsheetOf<Row>(rows: Row[], columns: Pick<Column<Row>, 'title' | 'text' | 'moment'>[]): Cell[][] {
  return [
    columns.map((column) => column.title),
    ...rows.map((row) => columns.map((column) => (column.moment ? momentCell(column.moment(row)) : column.text(row)))),
  ]
}

const momentCell = (at: number | null): Cell =>
  at === null ? null : { value: sheetMoment(at), type: Date, format: FORMAT }
