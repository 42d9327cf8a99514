import type { ReactNode } from 'react'
import { momentText } from '../../words/dates'
import { readStored } from '../use-session-storage'

export interface Column<Row> {
  key: string
  title: string
  width: number
  /** as shown and printed */
  text: (row: Row) => string
  /** a moment that a spreadsheet can sort and reckon with; exported instead of the text */
  moment?: (row: Row) => number | null
  /** as shown, when that is more than the text */
  cell?: (row: Row) => ReactNode
}

/** A column of moments: shown with the day of the week, exported as a moment; empty while there is none. */
export const momentColumn = <Row>(key: string, title: string, at: (row: Row) => number | null): Column<Row> => ({
  key,
  title,
  width: 150,
  text: (row) => {
    const moment = at(row)
    return moment === null ? '' : momentText(moment)
  },
  moment: at,
})

/** The columns that a kind of list can show and export, and what is chosen among them. */
export interface Columns<Row> {
  /** kept on this machine under this name */
  keptAs: string
  all: Column<Row>[]
  usual: string[]
}

/** The keys of the columns that this person sees. */
export const chosenKeys = <Row>({ keptAs, usual }: Columns<Row>): string[] => readStored(localStorage, keptAs) ?? usual

export const chosenColumns = <Row>(columns: Columns<Row>): Column<Row>[] => {
  const keys = chosenKeys(columns)
  return columns.all.filter(({ key }) => keys.includes(key))
}
