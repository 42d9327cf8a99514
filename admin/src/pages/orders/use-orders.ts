import { useState } from 'react'
import type { OrderRow, OrderStatus } from '../../../../domain/volunteering/views'
import type { CallError } from '../../api/errors'
import { useLoad } from '../../api/use-load'

const PAGE = 50
const REFRESH = 10_000

export interface Orders {
  rows: OrderRow[]
  loading: boolean
  error: CallError | null
  /** where the next page begins; null at the end */
  next: string | null
  /** pages before this one */
  back: (() => void) | null
  forth: (() => void) | null
  reload: () => Promise<void>
}

/** One page of orders, looked at again every 10 s; a page stays where it is while its rows change. */
export function useOrders(status: OrderStatus[], search: string): Orders {
  const question = JSON.stringify([status, search])
  const [pages, setPages] = useState<{ question: string; starts: string[] }>({ question, starts: [] })
  const starts = pages.question === question ? pages.starts : []
  const after = starts.at(-1)
  const trimmed = search.trim()
  const input = { status, limit: PAGE, ...(trimmed && { search: trimmed }), ...(after && { after }) }
  const { data, error, loading, reload } = useLoad('volunteering.queue', input, REFRESH)
  const next = data?.next ?? null
  return {
    rows: data?.rows ?? [],
    loading,
    error,
    next,
    back: starts.length > 0 ? () => setPages({ question, starts: starts.slice(0, -1) }) : null,
    forth: next ? () => setPages({ question, starts: [...starts, next] }) : null,
    reload,
  }
}
