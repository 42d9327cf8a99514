import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { Button } from 'tdesign-react'
import { ErrorState, Skeleton } from '../states'
import { useKeys } from '../use-keys'
import { ListEnd } from './ListEnd'
import { ListState, type ListTotal } from './ListState'
import { RowTable, type TableOf } from './RowTable'
import { SortButton, type Sorting } from './SortButton'
import type { Desk } from './use-desk'
import './list-detail.css'

interface ListDetailProps<Row> {
  desk: Desk<Row>
  /** how the rows are counted: 件, 单, 份 */
  unit: string
  /** how many there are in all, when that is counted somewhere */
  total?: ListTotal | null
  /** tabs, search, filters */
  head: ReactNode
  search?: RefObject<HTMLInputElement | null>
  sorting: Sorting
  /** what stands in a row's line, and its edge */
  line: (row: Row) => ReactNode
  edge?: (row: Row) => string
  /** data-testid of the list; its rows are `<rowTestId>` with `data-<rowKey>` */
  listTestId: string
  rowTestId: string
  rowKey: string
  /** nothing is in the list */
  empty: ReactNode
  /** nothing is open */
  unopened: ReactNode
  /** what is open */
  children: ReactNode
  /** instead of the lines and what is open: the same rows as a table as wide as the window */
  table: TableOf<Row> | false
}

/**
 * The console's way to look at many things and into one of them: the list at the left, what is open at the right.
 * j and k go through it, / searches, Enter goes into what is open, Esc comes out of it again.
 */
export function ListDetail<Row>({ desk, search, table, ...props }: ListDetailProps<Row>) {
  const { list, openId } = desk
  const rows = useRef<HTMLUListElement>(null)
  const detail = useRef<HTMLElement>(null)
  useRowInSight(rows, desk)

  const enter = (event: KeyboardEvent) => {
    const on = event.target instanceof Element ? event.target : document.body
    const onRow = on.closest('[aria-current]')
    // a button does what it says
    if (on.closest('button, a, summary, [role="button"], [role="tab"]') && !onRow?.matches('[aria-current="true"]'))
      return false
    if (!openId) return desk.openFirst()
    const body = detail.current?.querySelector<HTMLElement>('.case-body') ?? detail.current
    if (!body) return false
    body.tabIndex = -1
    body.focus()
  }
  const leave = () => {
    const row = rows.current?.querySelector<HTMLElement>('[aria-current="true"] button')
    if (detail.current?.contains(document.activeElement) && row) return row.focus()
    if (openId) desk.close()
  }
  useKeys({
    j: () => desk.step(1),
    k: () => desk.step(-1),
    '/': () => (search?.current ? search.current.focus() : false),
    Enter: enter,
    Escape: leave,
  })

  const nothing = whatInsteadOfRows(desk, props.empty)
  return (
    <div className={['list-detail', table && 'as-table', openId && 'has-open'].filter(Boolean).join(' ')}>
      <div className="list-side">
        <div className="filter-bar">{props.head}</div>
        <ListState list={list} unit={props.unit} total={props.total}>
          <SortButton {...props.sorting} />
        </ListState>
        {desk.justDone && (
          <div className="just-done" role="status" data-testid="just-done">
            <span className="grow">{desk.justDone.words}</span>
            <Button
              size="small"
              variant="text"
              theme="primary"
              onClick={() => desk.justDone && desk.open(desk.justDone.id)}
              data-testid="back-to-done"
            >
              回到这一{props.unit}
            </Button>
          </div>
        )}
        {nothing ??
          (table ? (
            <RowTable {...table} desk={desk} unit={props.unit} rowKey={props.rowKey} />
          ) : (
            <div className="list-scroll">
              <ul ref={rows} data-testid={props.listTestId}>
                {list.rows.map((row) => {
                  const id = desk.idOf(row)
                  return (
                    <li
                      key={id}
                      className={`case-row ${props.edge?.(row) ?? ''}`}
                      aria-current={id === openId ? 'true' : 'false'}
                    >
                      <button
                        type="button"
                        className="plain"
                        onClick={() => desk.open(id)}
                        data-testid={props.rowTestId}
                        {...{ [`data-${props.rowKey}`]: id }}
                      >
                        {props.line(row)}
                      </button>
                    </li>
                  )
                })}
              </ul>
              <ListEnd list={list} unit={props.unit} />
            </div>
          ))}
      </div>
      {!table && (
        <section className="detail-side" ref={detail} aria-label="详情">
          {openId && (
            <button type="button" className="plain back-to-list" onClick={desk.close} data-testid="back-to-list">
              ‹ 回到列表
            </button>
          )}
          {openId ? props.children : props.unopened}
        </section>
      )}
    </div>
  )
}

/** Loading, failed or empty; null when there are rows. */
function whatInsteadOfRows<Row>({ list }: Desk<Row>, empty: ReactNode): ReactNode {
  if (list.rows.length > 0) return null
  if (list.loading) return <Skeleton lines={15} />
  if (list.error) return <ErrorState error={list.error} retry={() => void list.reload()} />
  return empty
}

/** The open row is in sight, and has the focus when one went to it by the keyboard or by a deed. */
function useRowInSight<Row>(
  rows: RefObject<HTMLUListElement | null>,
  { openId, focusTurns, list, idOf }: Desk<Row>,
): void {
  const focused = useRef(focusTurns)
  const isListed = list.rows.some((row) => idOf(row) === openId)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row is open
  useEffect(() => {
    if (!isListed) return
    const row = rows.current?.querySelector<HTMLElement>('[aria-current="true"]')
    if (!row) return
    row.scrollIntoView?.({ block: 'nearest' })
    if (focused.current === focusTurns) return
    focused.current = focusTurns
    row.querySelector<HTMLElement>('button')?.focus({ preventScroll: true })
  }, [rows, openId, isListed, focusTurns])
}
