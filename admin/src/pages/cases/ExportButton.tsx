import { useState } from 'react'
import { DownloadIcon } from 'tdesign-icons-react'
import { Button } from 'tdesign-react'
import { call } from '../../api/call'
import { worksAtDesk } from '../../app/rooms'
import { useMe } from '../../app/session'
import { toastDone, toastFailed } from '../../widgets/toast'
import { useDeed } from '../../widgets/use-deed'
import { dayOf } from '../../words/dates'
import { COLUMNS } from './columns'
import { gatherRows, sheetOf } from './export-rows'
import { type Filters, queueInput, stateWord } from './filters'

/** Writes the filtered rows into an .xlsx file, in the browser; says how far it is. */
export function ExportButton({ filters }: { filters: Filters }) {
  const [count, setCount] = useState(0)
  const me = useMe()
  const { sending, run } = useDeed()
  const write = async () => {
    setCount(0)
    const rows = await gatherRows(
      (after) => call('casework.queue', { ...queueInput(filters), limit: 50, after }),
      setCount,
    )
    if (rows.length === 0) return toastFailed('没有符合条件的办件，没有导出。')
    const { default: writeExcelFile } = await import('write-excel-file/browser')
    const columns = COLUMNS.map((column) => ({ width: Math.round(column.width / 7) }))
    await writeExcelFile(sheetOf(rows, COLUMNS), { columns, stickyRowsCount: 1 }).toFile(
      `办件-${stateWord(filters.state, worksAtDesk(me))}-${dayOf(Date.now())}.xlsx`,
    )
    toastDone(`已导出${rows.length}件，文件在浏览器的下载里。`)
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
      {sending ? `已取${count}件…` : '导出表格'}
    </Button>
  )
}
