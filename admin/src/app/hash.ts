import { useSyncExternalStore } from 'react'

export interface Place {
  /** 'cases', 'orders', ... */
  page: string
  /** what follows: the opened document's id */
  rest: string[]
  query: Record<string, string>
}

/** '#/cases/abc?state=ended' -> {page: 'cases', rest: ['abc'], query: {state: 'ended'}} */
export function parseHash(hash: string): Place {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?')
  const [page = '', ...rest] = path.split('/').filter(Boolean).map(decodeURIComponent)
  return { page, rest, query: Object.fromEntries(new URLSearchParams(search)) }
}

export function hashOf(page: string, ...rest: string[]): string {
  return `#/${[page, ...rest].map(encodeURIComponent).join('/')}`
}

export function goTo(page: string, ...rest: string[]): void {
  window.location.hash = hashOf(page, ...rest)
}

/** Changes the address without adding a step to the browser's "back". */
export function replacePlace(page: string, ...rest: string[]): void {
  window.history.replaceState(null, '', hashOf(page, ...rest))
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

export function usePlace(): Place {
  return parseHash(useSyncExternalStore(listen, () => window.location.hash))
}

function listen(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}
