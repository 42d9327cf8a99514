import { observable } from '../runtime/observable'
import type { Observable } from '../runtime/types'
import { openid } from './person'

export type View = 'chats' | 'notices' | 'account' | 'profile' | 'app'
export type ShellState = { view: View }

let opened: Observable<ShellState> | undefined

/** Which WeChat screen is shown; remembered per person, because a reload is how the mini-program is killed. */
export function shellState(): Observable<ShellState> {
  if (opened) return opened
  const key = `phone:${openid()}:view`
  const query = new URLSearchParams(location.search)
  const asked = query.has('app') || query.has('page') || query.has('path') || location.hash.length > 1
  const kept = localStorage.getItem(key) as View | null
  const state = observable<ShellState>({ view: asked ? 'app' : (kept ?? 'chats') })
  state.watch(({ view }) => localStorage.setItem(key, view))
  opened = state
  return state
}

/** The page that the address asks for, with its query: `&page=`, a QR code's `&path=&scene=`, or `#pages/x/x?id=1`. */
export function askedPage(): string | undefined {
  const query = new URLSearchParams(location.search)
  const page = query.get('page') ?? query.get('path') ?? (location.hash.slice(1) || undefined)
  const scene = query.get('scene')
  if (!scene) return page
  const [path, search] = (page ?? '').split('?')
  return `${path}?${[search, `scene=${encodeURIComponent(scene)}`].filter(Boolean).join('&')}`
}
