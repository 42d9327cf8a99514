import { DownloadIcon } from 'tdesign-icons-react'
import { Button } from 'tdesign-react'
import { dayOf } from '../../words/dates'
import { toastDone, toastFailed } from '../toast'
import { useDeed } from '../use-deed'
import { type Columns, chosenColumns } from './column'
import { MOST, spreadsheetOf } from './spreadsheet'

export interface ExportProps<Row> {
  /** what the file is called, before the day */
  name: string
  unit: string
  columns: Columns<Row>
  /** all rows of the list as it is narrowed; the server writes down who takes them */
  ask: () => Promise<Row[]>
}

/** Writes the filtered rows, in the columns that are chosen, into an .xlsx file, in the browser. */
export function ExportButton<Row>({ name, unit, columns, ask }: ExportProps<Row>) {
  const { sending, run } = useDeed()
  const write = async () => {
    const rows = await ask()
    if (rows.length === 0) return toastFailed('没有符合条件的，没有导出。')
    const { default: writeExcelFile } = await import('write-excel-file/browser')
    const wanted = chosenColumns(columns)
    await writeExcelFile(spreadsheetOf(rows, wanted), {
      columns: wanted.map((column) => ({ width: Math.round(column.width / 7) })),
      stickyRowsCount: 1,
    }).toFile(`${name}-${dayOf(Date.now())}.xlsx`)
    const rest = rows.length < MOST ? '' : '一次最多这么多，后面的请用筛选分几次导出。'
    toastDone(`已导出${rows.length}${unit}，文件在浏览器的下载里。这次导出已留记录。${rest}`)
  }
  const start = async () => {
    const error = await run(write)
    if (error) toastFailed(`没有导出：${error.message}`)
  }
  return (
    <Button
      variant="outline"
      theme="default"
      icon={<DownloadIcon />}
      disabled={sending}
      onClick={() => void start()}
      data-testid="export"
    >
      {sending ? '正在导出…' : '导出表格'}
    </Button>
  )
}
