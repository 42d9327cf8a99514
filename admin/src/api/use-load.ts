import { useCallback, useEffect, useRef, useState } from 'react'
import { useSignIns } from '../app/session'
import type { ActionName, InputOf, OutputOf } from './actions'
import { call } from './call'
import { asCallError, type CallError } from './errors'

export interface Loaded<Data> {
  data: Data | null
  error: CallError | null
  /** the first load of this input is under way */
  loading: boolean
  reload: () => Promise<void>
  /** puts in what another call already answered, saving a request */
  replace: (data: Data) => void
}

/**
 * Loads an action's answer and keeps it while it is loaded again, so that nothing on the screen jumps.
 * `input` null: nothing to load now. `every`: loads again after so many ms while the page is visible.
 */
export function useLoad<Name extends ActionName>(
  action: Name,
  input: InputOf<Name> | null,
  every?: number,
): Loaded<OutputOf<Name>> {
  const key = input === null ? null : JSON.stringify(input)
  const signIns = useSignIns()
  const [state, setState] = useState<{ key: string | null; data: OutputOf<Name> | null; error: CallError | null }>({
    key,
    data: null,
    error: null,
  })
  const wanted = useRef(key)
  wanted.current = key

  const reload = useCallback(async () => {
    if (key === null) return
    const settle = (next: Partial<{ data: OutputOf<Name>; error: CallError | null }>) => {
      if (wanted.current !== key) return
      setState((old) => ({ key, data: old.key === key ? old.data : null, error: null, ...next }))
    }
    try {
      settle({ data: await call(action, JSON.parse(key) as InputOf<Name>) })
    } catch (thrown) {
      settle({ error: asCallError(thrown) })
    }
  }, [action, key])

  // biome-ignore lint/correctness/useExhaustiveDependencies: signing in again must load again
  useEffect(() => {
    void reload()
  }, [reload, signIns])

  useEffect(() => {
    if (!every || key === null) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void reload()
    }, every)
    return () => clearInterval(timer)
  }, [every, key, reload])

  const replace = useCallback((data: OutputOf<Name>) => setState({ key: wanted.current, data, error: null }), [])
  const current = state.key === key ? state : { data: null, error: null }
  return {
    data: current.data,
    error: current.error,
    loading: key !== null && current.data === null && current.error === null,
    reload,
    replace,
  }
}
