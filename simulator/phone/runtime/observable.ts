import type { Observable } from './types'

export function observable<T extends object>(initial: T): Observable<T> {
  let value = initial
  const watchers = new Set<(value: T) => void>()
  return {
    get: () => value,
    set(changes) {
      const keys = Object.keys(changes) as (keyof T)[]
      if (keys.every((key) => Object.is(value[key], changes[key]))) return
      value = { ...value, ...changes }
      for (const watcher of [...watchers]) watcher(value)
    },
    watch(fn) {
      watchers.add(fn)
      fn(value)
      return () => void watchers.delete(fn)
    },
  }
}
