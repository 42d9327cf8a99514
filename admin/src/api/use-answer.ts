import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { ActionName, InputOf, OutputOf } from './actions'
import { call } from './call'
import { asCallError, type CallError } from './errors'
import { keys } from './query-keys'

export interface Answer<Data> {
  data: Data | null
  /** why the last load failed; what was loaded before stays in `data` */
  error: CallError | null
  /** the first load of this input is under way */
  loading: boolean
  /** when `data` was loaded */
  at: number | null
  reload: () => Promise<void>
  /** puts in what another call already answered, saving a request */
  replace: (data: Data) => void
}

/** How an answer is kept up to date. */
interface Keeping {
  /** loads again after so many ms while the window is visible; what `useDeskStamp` watches needs none */
  every?: number
  /** never loads again by itself */
  forGood?: boolean
  /** what somebody is going to change: loaded anew whenever it is opened */
  anew?: boolean
}

/**
 * Loads an action's answer and keeps it while it is loaded again, so that nothing on the screen jumps.
 * `input` null: nothing to load now.
 */
export function useAnswer<Name extends ActionName>(
  action: Name,
  input: InputOf<Name> | null,
  { every, forGood, anew }: Keeping = {},
): Answer<OutputOf<Name>> {
  const client = useQueryClient()
  const key = keys.answer(action, input)
  const query = useQuery({
    queryKey: key,
    queryFn: () => answered(action, input as InputOf<Name>),
    enabled: input !== null,
    refetchInterval: every ?? false,
    ...(anew && { gcTime: 0 }),
    ...(forGood && { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY }),
  })
  const { refetch } = query
  const text = JSON.stringify(key)
  return {
    data: query.data ?? null,
    error: query.error,
    loading: query.isLoading,
    at: query.data === undefined ? null : query.dataUpdatedAt,
    reload: useCallback(async () => void (await refetch()), [refetch]),
    replace: useCallback((data) => void client.setQueryData(JSON.parse(text), data), [client, text]),
  }
}

/** As `call`, and whatever goes wrong is a CallError. */
export const answered = <Name extends ActionName>(action: Name, input: InputOf<Name>): Promise<OutputOf<Name>> =>
  call(action, input).catch((thrown) => Promise.reject(asCallError(thrown)))
