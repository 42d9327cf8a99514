import { useState } from 'react'
import { SettingIcon } from 'tdesign-icons-react'
import { Button, Checkbox, Popup } from 'tdesign-react'
import { EmptyState, ErrorState, Skeleton } from '../../widgets/states'
import { readKept, writeKept } from '../../widgets/use-kept'
import { COLUMNS, USUAL_COLUMNS } from './columns'
import type { Queue } from './use-queue'

const KEPT = 'pz.columns.cases'

/** The same queue as a full-width table with chosen columns. */
export function CaseTable({ queue, onOpen }: { queue: Queue; onOpen: (caseId: string) => void }) {
  const [chosen, setChosen] = useState<string[]>(() => readKept(localStorage, KEPT) ?? USUAL_COLUMNS)
  const columns = COLUMNS.filter((column) => chosen.includes(column.key))
  const choose = (keys: string[]) => {
    setChosen(keys)
    writeKept(localStorage, KEPT, keys)
  }
  if (queue.loading) return <Skeleton lines={18} />
  if (queue.error && queue.rows.length === 0)
    return <ErrorState error={queue.error} retry={() => void queue.reload()} />
  if (queue.rows.length === 0) return <EmptyState title="没有符合条件的办件" />
  return (
    <div className="case-table-wrap">
      <div className="row table-tools">
        <span className="faint">
          已载入{queue.rows.length}件{queue.more ? '，还有更多' : '，全部在这里'}
        </span>
        <Popup
          trigger="click"
          placement="bottom-right"
          overlayInnerStyle={{ padding: 16 }}
          content={
            <Checkbox.Group
              value={chosen}
              onChange={(keys) => choose(keys as string[])}
              options={COLUMNS.map((column) => ({ value: column.key, label: column.title }))}
              style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px 20px' }}
            />
          }
        >
          <Button size="small" variant="text" theme="default" icon={<SettingIcon />} data-testid="columns">
            选列
          </Button>
        </Popup>
      </div>
      <table className="case-table" data-testid="case-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} style={{ minWidth: column.width }}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {queue.rows.map((row) => (
            <tr key={row.caseId} onClick={() => onOpen(row.caseId)}>
              {columns.map((column, i) => (
                <td key={column.key} title={column.text(row)}>
                  {i === 0 ? (
                    <button type="button" className="plain" onClick={() => onOpen(row.caseId)}>
                      {column.cell?.(row) ?? column.text(row)}
                    </button>
                  ) : (
                    (column.cell?.(row) ?? column.text(row))
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {queue.more && (
        <div className="table-more">
          <Button variant="outline" onClick={() => void queue.loadMore()} data-testid="table-more">
            再载入一页
          </Button>
        </div>
      )}
    </div>
  )
}
