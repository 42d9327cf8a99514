import { DownloadIcon } from 'tdesign-icons-react'
import { Button } from 'tdesign-react'
import { call } from '../../api/call'
import { worksAtDesk } from '../../app/rights'
import { useMe } from '../../app/session'
import { toastDone, toastFailed } from '../../widgets/toast'
import { useDeed } from '../../widgets/use-deed'
import { dayOf } from '../../words/dates'
import { chosenColumns } from './CaseTable'
import { COLUMNS } from './columns'
import { MOST, sheetOf } from './export-rows'
import { type Filters, queueInput, stateWord } from './filters'

/** Writes the filtered rows, in the columns that are chosen, into an .xlsx file, in the browser. */
export function ExportButton({ filters }: { filters: Filters }) {
  const me = useMe()
  const { sending, run } = useDeed()
  const write = async () => {
    const { rows } = await call('casework.export', queueInput(filters))
    if (rows.length === 0) return toastFailed('没有符合条件的办件，没有导出。')
    const { default: writeExcelFile } = await import('write-excel-file/browser')
    const shown = chosenColumns()
    const wanted = COLUMNS.filter(({ key }) => shown.includes(key))
    const columns = wanted.map((column) => ({ width: Math.round(column.width / 7) }))
    await writeExcelFile(sheetOf(rows, wanted), { columns, stickyRowsCount: 1 }).toFile(
      `办件-${stateWord(filters.state, worksAtDesk(me))}-${dayOf(Date.now())}.xlsx`,
    )
    const rest = rows.length < MOST ? '' : '一次最多这么多，后面的请用筛选分几次导出。'
    toastDone(`已导出${rows.length}件，文件在浏览器的下载里。${rest}`)
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
