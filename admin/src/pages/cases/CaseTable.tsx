import { useEffect, useRef, useState } from 'react'
import { SettingIcon } from 'tdesign-icons-react'
import { Button, Checkbox, Popup } from 'tdesign-react'
import type { QueueRow } from '../../../../domain/casework/views'
import type { List } from '../../api/use-list'
import { useMe } from '../../app/session'
import { ListEnd } from '../../widgets/list-detail/ListEnd'
import { readKept, writeKept } from '../../widgets/use-kept'
import { momentText } from '../../words/dates'
import { COLUMNS, USUAL_COLUMNS } from './columns'

const KEPT = 'pz.columns.cases'

interface CaseTableProps {
  /** which list it is, for the paper */
  title: string
  list: List<QueueRow>
  openId: string | null
  onOpen: (caseId: string) => void
}

/** The columns that this person sees, kept on this machine. */
export const chosenColumns = (): string[] => readKept(localStorage, KEPT) ?? USUAL_COLUMNS

/** The same queue as a full-width table with chosen columns. j and k go through it, Enter opens. */
export function CaseTable({ title, list, openId, onOpen }: CaseTableProps) {
  const me = useMe()
  const [chosen, setChosen] = useState(chosenColumns)
  const body = useRef<HTMLTableSectionElement>(null)
  const columns = COLUMNS.filter((column) => chosen.includes(column.key))
  const choose = (keys: string[]) => {
    // a table without a column is no table
    if (keys.length === 0) return
    setChosen(keys)
    writeKept(localStorage, KEPT, keys)
  }
  useEffect(() => {
    if (!openId) return
    const row = body.current?.querySelector<HTMLElement>('[aria-current="true"]')
    row?.scrollIntoView?.({ block: 'nearest' })
    row?.querySelector('button')?.focus({ preventScroll: true })
  }, [openId])
  return (
    <div className="case-table-wrap">
      <div className="row table-tools">
        <span className="grow" />
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
      {/* only on paper: what it is and of when */}
      <p className="print-head">
        {title}，{list.more ? `前${list.rows.length}件` : `共${list.rows.length}件`}，
        {momentText(list.at ?? Date.now())}，{me.name}打印
      </p>
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
        <tbody ref={body}>
          {list.rows.map((row) => (
            <tr
              key={row.caseId}
              aria-current={row.caseId === openId ? 'true' : 'false'}
              onClick={() => onOpen(row.caseId)}
              data-case={row.caseId}
            >
              {columns.map((column, i) => (
                <td key={column.key} title={column.text(row)}>
                  {i === 0 ? (
                    <button
                      type="button"
                      className="plain"
                      onClick={(event) => {
                        event.stopPropagation()
                        onOpen(row.caseId)
                      }}
                    >
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
      <ListEnd list={list} unit="件" />
    </div>
  )
}
