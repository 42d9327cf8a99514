import { useCallback, useEffect, useRef, useState } from 'react'
import { goesOn, neighbour } from '../../api/list-rows'
import type { List } from '../../api/use-list'
import { moveTo, usePlace } from '../../app/hash'

/** How far down a list is loaded by itself to show the row of what is open. */
const DEEPEST = 600

/** What was done last, when the list went on from it. */
export interface JustDone {
  id: string
  words: string
}

/** Where somebody is in a list: what is open, how one goes on, and what was done last. */
export interface Desk<Row> {
  list: List<Row>
  idOf: (row: Row) => string
  openId: string | null
  open: (id: string) => void
  close: () => void
  step: (by: 1 | -1) => void
  /** opens the first row, once the list is there */
  openFirst: () => void
  /** a deed was done to this row: it stands where it now belongs, and the next row is opened */
  goOn: (row: Row, words: string) => void
  justDone: JustDone | null
  /** grows when the focus is to go to the open row */
  focusTurns: number
}

/**
 * The opened document is the address's second part, so that "back", a reload and another tab know it.
 * @param idOf must be the same function at every render
 * @param opened the line of what is open, when it is known: the list shows it as it is now and reaches down to it
 */
export function useDesk<Row>(list: List<Row>, idOf: (row: Row) => string, opened: Row | null = null): Desk<Row> {
  const { rest } = usePlace()
  const openId = rest[0] ?? null
  const [justDone, setJustDone] = useState<JustDone | null>(null)
  const [focusTurns, setFocusTurns] = useState(0)
  const [wantsFirst, setWantsFirst] = useState(false)
  // a deed's answer comes later than the render that asked for it
  const latest = useRef({ list, openId })
  latest.current = { list, openId }
  const at = list.rows.findIndex((row) => idOf(row) === openId)
  // where it stood, should it leave the list while it is open
  const stood = useRef(-1)
  if (at >= 0 || openId === null) stood.current = at

  const open = useCallback((id: string) => moveTo({ rest: [id] }), [])
  const close = useCallback(() => moveTo({ rest: [] }), [])
  const openAndFocus = useCallback(
    (id: string) => {
      open(id)
      setFocusTurns((turns) => turns + 1)
    },
    [open],
  )
  const step = (by: 1 | -1) => {
    const next =
      at < 0 && stood.current >= 0
        ? list.rows[Math.min(list.rows.length - 1, Math.max(0, stood.current - (by === 1 ? 0 : 1)))]
        : neighbour(list.rows, at, by)
    if (next) openAndFocus(idOf(next))
    // the next page is there before one reaches the end
    if (by === 1 && at >= list.rows.length - 3) list.loadMore()
  }
  const goOn = useCallback(
    (row: Row, words: string) => {
      const { rows, put } = latest.current.list
      const id = idOf(row)
      const next = goesOn(
        rows,
        rows.findIndex((other) => idOf(other) === id),
      )
      put(row)
      if (!next || latest.current.openId !== id) return
      setJustDone({ id, words })
      openAndFocus(idOf(next))
    },
    [idOf, openAndFocus],
  )

  const { put } = list
  useEffect(() => {
    if (opened) put(opened)
  }, [opened, put])
  const isFurther = opened !== null && at < 0 && !list.moreError && !list.loadingMore && list.isFurther(opened)
  useEffect(() => {
    if (isFurther && list.rows.length < DEEPEST) latest.current.list.loadMore()
  }, [isFurther, list.rows.length])

  useEffect(() => {
    if (!wantsFirst || list.loading) return
    setWantsFirst(false)
    const [first] = list.rows
    if (first) openAndFocus(idOf(first))
  }, [wantsFirst, list.loading, list.rows, idOf, openAndFocus])

  return {
    list,
    idOf,
    openId,
    open,
    close,
    step,
    openFirst: useCallback(() => setWantsFirst(true), []),
    goOn,
    // whoever went back to it sees it
    justDone: justDone && justDone.id !== openId ? justDone : null,
    focusTurns,
  }
}
