import { useCallback, useEffect, useRef, useState } from 'react'

/** A value that survives a reload in this tab (sessionStorage): what somebody typed and has not sent. */
export function useSessionStorage<Value>(key: string, initial: Value): [Value, (next: Value) => void, () => void] {
  const [value, setValue] = useState<Value>(() => readStored(sessionStorage, key) ?? initial)
  const first = useRef(initial)
  first.current = initial
  // `initial` is written inline by callers; only another key means another value.
  useEffect(() => setValue(readStored(sessionStorage, key) ?? first.current), [key])
  const keep = useCallback(
    (next: Value) => {
      setValue(next)
      writeStored(sessionStorage, key, next)
    },
    [key],
  )
  const forget = useCallback(() => sessionStorage.removeItem(key), [key])
  return [value, keep, forget]
}

export function readStored<Value>(storage: Pick<Storage, 'getItem'>, key: string): Value | null {
  try {
    const text = storage.getItem(key)
    return text === null ? null : (JSON.parse(text) as Value)
  } catch {
    return null
  }
}

/** A full or forbidden storage loses only the convenience, never the page. */
export function writeStored(storage: Pick<Storage, 'setItem'>, key: string, value: unknown): void {
  try {
    storage.setItem(key, JSON.stringify(value))
  } catch (thrown) {
    console.warn('not kept', key, thrown)
  }
}
