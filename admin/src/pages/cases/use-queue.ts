import { useCallback, useEffect, useRef, useState } from 'react'
import type { QueueRow } from '../../../../domain/casework/views'
import { call } from '../../api/call'
import { asCallError, type CallError } from '../../api/errors'
import { useSignIns } from '../../app/session'
import { type Filters, queueInput } from './filters'
import { mergePages, sameRows } from './queue-rows'

const PAGE = 30
const REFRESH = 20_000

export interface Queue {
  rows: QueueRow[]
  loading: boolean
  error: CallError | null
  more: boolean
  loadMore: () => Promise<void>
  reload: () => Promise<void>
}

/** The work queue, page after page; its first page is looked at again every 20 s and changed rows are put in place. */
export function useQueue(filters: Filters): Queue {
  const key = JSON.stringify(queueInput(filters))
  const signIns = useSignIns()
  const [state, setState] = useState<{
    key: string
    rows: QueueRow[] | null
    next: string | null
    error: CallError | null
  }>({ key, rows: null, next: null, error: null })
  const wanted = useRef(key)
  wanted.current = key
  const loadingMore = useRef(false)

  const ask = useCallback((after?: string) => call('casework.queue', { ...JSON.parse(key), limit: PAGE, after }), [key])

  const reload = useCallback(async () => {
    try {
      const page = await ask()
      if (wanted.current === key) setState({ key, rows: page.rows, next: page.next, error: null })
    } catch (thrown) {
      if (wanted.current === key)
        setState((old) => ({ ...old, key, rows: old.key === key ? old.rows : null, error: asCallError(thrown) }))
    }
  }, [ask, key])

  const refresh = useCallback(async () => {
    const page = await ask().catch(() => null)
    // A quiet refresh that fails stays quiet: what is shown is still what was true.
    if (!page || wanted.current !== key) return
    setState((old) => {
      if (old.key !== key || !old.rows) return { key, rows: page.rows, next: page.next, error: null }
      const rows = mergePages(old.rows, page.rows, page.next === null)
      return sameRows(rows, old.rows) ? old : { ...old, rows, error: null, next: page.next === null ? null : old.next }
    })
  }, [ask, key])

  const loadMore = useCallback(async () => {
    if (loadingMore.current || !state.next || state.key !== key) return
    loadingMore.current = true
    try {
      const page = await ask(state.next)
      setState((old) =>
        old.key === key ? { key, rows: appended(old.rows ?? [], page.rows), next: page.next, error: null } : old,
      )
    } catch (thrown) {
      setState((old) => ({ ...old, error: asCallError(thrown) }))
    }
    loadingMore.current = false
  }, [ask, key, state.next, state.key])

  // biome-ignore lint/correctness/useExhaustiveDependencies: signing in again must load again
  useEffect(() => {
    void reload()
  }, [reload, signIns])
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && void refresh(), REFRESH)
    return () => clearInterval(timer)
  }, [refresh])

  const current = state.key === key
  return {
    rows: (current && state.rows) || [],
    loading: !current || (state.rows === null && state.error === null),
    error: current ? state.error : null,
    more: current && state.next !== null,
    loadMore,
    reload,
  }
}

function appended(rows: QueueRow[], more: QueueRow[]): QueueRow[] {
  const known = new Set(rows.map((row) => row.caseId))
  return [...rows, ...more.filter((row) => !known.has(row.caseId))]
}
