import type { Host } from '../runtime/types'
import { appLife } from '../wx/app-events'
import { followClock } from './clock'
import { vault } from './large-storage'
import { showToast } from './sheets/toast'
import { shellState } from './shell-state'

/** WeChat's scene values of the ways into the mini-program. */
export const scenes = { recent: 1089, menu: 1035, profile: 1020, message: 1014, code: 1047 }

/** Opening, leaving and killing the mini-program. */
export function running(host: Host) {
  const state = shellState()
  let started: Promise<void> | undefined
  const inFront = () => state.get().view === 'app'

  /** Cold or warm start, on `path` when one is given. */
  const open = async (options: { path?: string; scene?: number } = {}) => {
    await Promise.all([vault.open(), started ?? followClock()])
    state.set({ view: 'app' })
    started = host.launch(options).catch((error: { errMsg?: string }) => pageMissing(host, error))
    await started
    appLife.shown(host.enterOptions())
  }
  const leave = () => {
    if (!inFront()) return
    host.hideApp()
    appLife.hidden()
  }
  const close = () => {
    leave()
    state.set({ view: 'chats' })
  }
  /** Everything that is only in memory goes; storage and saved files stay. */
  const kill = (view: 'chats' | 'app' = 'chats', path?: string) => {
    leave()
    state.set({ view })
    const address = new URL(location.href)
    for (const name of ['page', 'path', 'scene']) address.searchParams.delete(name)
    if (view === 'chats') address.searchParams.delete('app')
    if (path) address.searchParams.set('page', path)
    history.replaceState(history.state, '', address.pathname + address.search)
    location.reload()
  }
  appLife.close = close
  appLife.restart = (path) => kill('app', path)
  document.addEventListener('visibilitychange', () => {
    if (!inFront() || !started) return
    if (document.hidden) leave()
    else {
      host.showApp()
      appLife.shown(host.enterOptions())
    }
  })
  return { open, close, kill, restart: () => kill('app') }
}

/** A message or a code may lead to a page that is no more: WeChat says so, and the home page is one touch away. */
async function pageMissing(host: Host, error: { errMsg?: string }): Promise<void> {
  console.error(`[phone] ${error.errMsg ?? error}`)
  showToast({ title: '页面不存在', icon: 'none' }, 2500)
  if (!host.current()) await host.route('reLaunch', { url: `/${host.config.entryPagePath ?? host.pages[0]}` })
}

export type Running = ReturnType<typeof running>
