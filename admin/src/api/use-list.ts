import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { CallError } from './errors'
import { type Order, type Rows, withChanged, withFirst, withMore } from './list-rows'
import { keys } from './query-keys'

/** A kind of list: how a page of it is asked for, and what tells its rows apart. */
export interface ListKind<Row extends { version: number }, Filters> {
  name: string
  ask: (filters: Filters, after?: string) => Promise<Rows<Row>>
  order: (filters: Filters) => Order<Row>
  /** whether a row that changed stands in the list under these filters; `stood`: it did before it changed */
  belongs: (row: Row, filters: Filters, stood: boolean) => boolean
}

export interface List<Row> {
  rows: Row[]
  /** the first page is loaded for the first time */
  loading: boolean
  /** why the last load of the first page failed; rows that were loaded stay */
  error: CallError | null
  /** when the first page was last as it is shown */
  at: number | null
  /** there are rows after those shown */
  more: boolean
  loadMore: () => void
  loadingMore: boolean
  /** why the next page did not come */
  moreError: CallError | null
  reload: () => Promise<void>
  /** puts a row that changed where it stands now, in every list of this kind */
  put: (row: Row) => void
  /** whether a row that is not shown stands further down, on a page that was not loaded yet */
  isFurther: (row: Row) => boolean
}

/** A list, page after page. Its first page is looked at again when its kind moved (`useDeskStamp`); pages loaded below it stay loaded. */
export function useList<Row extends { version: number }, Filters>(
  kind: ListKind<Row, Filters>,
  filters: Filters,
): List<Row> {
  const client = useQueryClient()
  const queryKey = keys.list(kind.name, filters)
  const query = useQuery({
    queryKey,
    queryFn: async () => {
      const first = await kind.ask(filters)
      return withFirst(client.getQueryData<Rows<Row>>(queryKey), first, kind.order(filters))
    },
  })
  const shown = query.data
  const paging = useMutation({
    mutationFn: ({ filters, after }: { filters: Filters; after: string }) => kind.ask(filters, after),
    onSuccess: (page, { filters, after }) =>
      client.setQueryData<Rows<Row>>(keys.list(kind.name, filters), (old) =>
        old?.next === after ? withMore(old, page, kind.order(filters)) : old,
      ),
  })
  // what is under way or failed for other filters is not this list's
  const here = paging.variables && JSON.stringify(paging.variables.filters) === JSON.stringify(filters)
  const loadingMore = Boolean(here && paging.isPending)
  const next = shown?.next ?? null
  const { refetch } = query
  return {
    rows: shown?.rows ?? [],
    loading: query.isLoading,
    error: query.error,
    at: shown ? query.dataUpdatedAt : null,
    more: next !== null,
    loadMore: () => {
      if (next !== null && !loadingMore) paging.mutate({ filters, after: next })
    },
    loadingMore,
    moreError: here ? paging.error : null,
    reload: useCallback(async () => void (await refetch()), [refetch]),
    put: useCallback((row) => putInLists(client, kind, row), [client, kind]),
    isFurther: (row) => {
      const last = shown?.rows.at(-1)
      return (
        next !== null &&
        last !== undefined &&
        kind.belongs(row, filters, false) &&
        kind.order(filters).compare(row, last) > 0
      )
    },
  }
}

/** A row that changed is put where it stands now in every list of its kind that is kept, without asking for any. */
function putInLists<Row extends { version: number }, Filters>(
  client: QueryClient,
  kind: ListKind<Row, Filters>,
  row: Row,
): void {
  for (const query of client.getQueryCache().findAll({ queryKey: keys.lists(kind.name) })) {
    const filters = query.queryKey[2] as Filters
    const shown = query.state.data as Rows<Row> | undefined
    if (!shown) continue
    // the page as a whole is as old as it was
    const { dataUpdatedAt: updatedAt } = query.state
    const order = kind.order(filters)
    const stood = shown.rows.some((other) => order.idOf(other) === order.idOf(row))
    client.setQueryData(query.queryKey, withChanged(shown, row, kind.belongs(row, filters, stood), order), {
      updatedAt,
    })
  }
}
