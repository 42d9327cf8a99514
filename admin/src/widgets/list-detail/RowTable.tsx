import { useEffect, useRef, useState } from 'react'
import { SettingIcon } from 'tdesign-icons-react'
import { Button, Checkbox, Popup } from 'tdesign-react'
import { moveTo, usePlace } from '../../app/hash'
import { useMe } from '../../app/session'
import { momentText } from '../../words/dates'
import { textsIn } from '../select-value'
import { writeStored } from '../use-session-storage'
import { type Columns, chosenKeys } from './column'
import { ListEnd } from './ListEnd'
import type { Desk } from './use-desk'

export interface TableOf<Row> {
  /** which list it is, for the paper */
  title: string
  columns: Columns<Row>
  testId: string
}

interface RowTableProps<Row> extends TableOf<Row> {
  desk: Desk<Row>
  /** how the rows are counted: 件, 单, 份 */
  unit: string
  /** its rows are `data-<rowKey>` */
  rowKey: string
}

/** The same list as a full-width table with chosen columns. j and k go through it, Enter opens. */
export function RowTable<Row>(props: RowTableProps<Row>) {
  const { title, unit, desk } = props
  const { list, idOf, openId } = desk
  const { query } = usePlace()
  const me = useMe()
  const [chosen, setChosen] = useState(() => chosenKeys(props.columns))
  // what is opened is looked at beside the list again
  const onOpen = (id: string) => moveTo({ rest: [id], query: { ...query, as: '' } })
  const body = useRef<HTMLTableSectionElement>(null)
  const columns = props.columns.all.filter((column) => chosen.includes(column.key))
  const choose = (keys: string[]) => {
    // a table without a column is no table
    if (keys.length === 0) return
    setChosen(keys)
    writeStored(localStorage, props.columns.keptAs, keys)
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
              onChange={(keys) => choose(textsIn(keys))}
              options={props.columns.all.map((column) => ({ value: column.key, label: column.title }))}
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
        {title}，{list.more ? `前${list.rows.length}${unit}` : `共${list.rows.length}${unit}`}，
        {momentText(list.at ?? Date.now())}，{me.name}打印
      </p>
      <table className="case-table" data-testid={props.testId}>
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
              key={idOf(row)}
              aria-current={idOf(row) === openId ? 'true' : 'false'}
              onClick={() => onOpen(idOf(row))}
              {...{ [`data-${props.rowKey}`]: idOf(row) }}
            >
              {columns.map((column, i) => (
                <td key={column.key} title={column.text(row)}>
                  {i === 0 ? (
                    <button
                      type="button"
                      className="plain"
                      onClick={(event) => {
                        event.stopPropagation()
                        onOpen(idOf(row))
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
      <ListEnd list={list} unit={unit} />
    </div>
  )
}
