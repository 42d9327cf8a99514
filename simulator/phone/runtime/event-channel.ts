import type { EventChannel } from './types'

type Listener = (...args: unknown[]) => void

/** Two ends of the channel between a page and the page it opened: what one emits, the other hears. */
export function eventChannelPair(): [EventChannel, EventChannel] {
  const listeners: [Map<string, Listener[]>, Map<string, Listener[]>] = [new Map(), new Map()]
  return [end(listeners[0], listeners[1]), end(listeners[1], listeners[0])]
}

function end(mine: Map<string, Listener[]>, theirs: Map<string, Listener[]>): EventChannel {
  const on = (name: string, fn: Listener) => void mine.set(name, [...(mine.get(name) ?? []), fn])
  const off = (name: string, fn?: Listener) =>
    void mine.set(name, fn ? (mine.get(name) ?? []).filter((f) => f !== fn) : [])
  return {
    on,
    off,
    once(name, fn) {
      const wrapped: Listener = (...args) => {
        off(name, wrapped)
        fn(...args)
      }
      on(name, wrapped)
    },
    emit(name, ...args) {
      for (const fn of theirs.get(name) ?? []) fn(...args)
    },
  }
}
