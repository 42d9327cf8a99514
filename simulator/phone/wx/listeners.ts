import { tell } from './calling'

export type Listeners<T> = {
  on: (fn: (value: T) => void) => void
  off: (fn?: (value: T) => void) => void
  emit: (value: T) => void
}

/** The `wx.onX` / `wx.offX` pair: `off` without a function takes all of them away. */
export function listeners<T>(): Listeners<T> {
  const functions = new Set<(value: T) => void>()
  return {
    on: (fn) => void functions.add(fn),
    off: (fn) => void (fn ? functions.delete(fn) : functions.clear()),
    emit(value) {
      for (const fn of [...functions]) tell(fn, value)
    },
  }
}
