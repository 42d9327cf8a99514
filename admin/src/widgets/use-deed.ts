import { useCallback, useRef, useState } from 'react'
import { asCallError, type CallError } from '../api/errors'

/** One deed at a time: a second tap while the first is on its way does nothing. */
export function useDeed() {
  const [sending, setSending] = useState(false)
  const [error, setError] = useState<CallError | null>(null)
  const busy = useRef(false)
  const run = useCallback(async (deed: () => Promise<void>): Promise<CallError | null> => {
    if (busy.current) return null
    busy.current = true
    setSending(true)
    setError(null)
    try {
      await deed()
      return null
    } catch (thrown) {
      const problem = asCallError(thrown)
      setError(problem)
      return problem
    } finally {
      busy.current = false
      setSending(false)
    }
  }, [])
  return { sending, error, setError, run }
}
