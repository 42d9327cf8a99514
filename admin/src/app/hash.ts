import { useSyncExternalStore } from 'react'

export interface Place {
  /** 'cases', 'orders', ... */
  page: string
  /** what follows: the opened document's id */
  rest: string[]
  /** how it is looked at: tab, filters, table */
  query: Record<string, string>
}

/** '#/cases/abc?state=ended' -> {page: 'cases', rest: ['abc'], query: {state: 'ended'}} */
export function parseHash(hash: string): Place {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?')
  const [page = '', ...rest] = path.split('/').filter(Boolean).map(decoded)
  return { page, rest, query: Object.fromEntries(new URLSearchParams(search)) }
}

/** An address that somebody cut or mistyped is still an address. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

export function hashOf(page: string, ...rest: string[]): string {
  return `#/${[page, ...rest].map(encodeURIComponent).join('/')}`
}

/** The whole address of a place; what is empty is left out. */
export function hashOfPlace({ page, rest, query }: Place): string {
  const said = Object.entries(query).filter(([, value]) => value !== '')
  const search = said.length > 0 ? `?${new URLSearchParams(said)}` : ''
  return hashOf(page, ...rest) + search
}

export function goTo(page: string, ...rest: string[]): void {
  window.location.hash = hashOf(page, ...rest)
}

/** Goes to another place of the same page; the browser's "back" leads here again. */
export function moveTo(change: Partial<Omit<Place, 'page'>>): void {
  const hash = changed(change)
  if (hash !== window.location.hash) window.location.hash = hash
}

/** The same place, written anew (what is typed into a search): no step for the browser's "back". */
export function restate(change: Partial<Omit<Place, 'page'>>): void {
  const hash = changed(change)
  if (hash === window.location.hash) return
  window.history.replaceState(null, '', hash)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

const changed = (change: Partial<Omit<Place, 'page'>>) => hashOfPlace({ ...parseHash(window.location.hash), ...change })

export function usePlace(): Place {
  return parseHash(useSyncExternalStore(listen, () => window.location.hash))
}

function listen(heard: () => void): () => void {
  window.addEventListener('hashchange', heard)
  return () => window.removeEventListener('hashchange', heard)
}
