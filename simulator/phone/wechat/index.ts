import type { Host } from '../runtime/types'
import { leaving } from '../wx/feedback'
import { accountChat, accountProfile } from './account-chat'
import { running, scenes } from './app-launch'
import { banner, clearBanner } from './banner'
import { followBrowserBack } from './browser-back'
import { openCapsuleMenu } from './capsule-menu'
import { chatList } from './chat-list'
import { isDesk, mountDesk, type PhoneHandle } from './desk'
import { el } from './element'
import { frame } from './frame'
import { statusBarHeight } from './geometry'
import { type Message, markRead, openInbox } from './messages'
import { backOnSheet, overlay } from './overlay'
import { notices } from './service-notices'
import { settings } from './settings'
import { askModal } from './sheets/modal'
import { answerButtons } from './shell-requests'
import { askedPage, shellState, type View } from './shell-state'
import { statusBar } from './status-bar'
import { styleSheet } from './styles'
import { followDarkMode } from './theme-switch'

/** Puts WeChat around the mini-program: chats, notifications, the mini-program's frame, sheets over all of it. */
export function mountShell(host: Host): void {
  document.head.append(el('style', {}, styleSheet))
  if (isDesk()) mountDesk()
  else mountPhone(host)
}

function mountPhone(host: Host): void {
  const app = running(host)
  const state = shellState()
  const go = (view: View) => () => state.set({ view })
  const openMessage = ({ page }: Message) => void app.open({ path: page, scene: scenes.message })

  const chats = chatList({
    app: () => void app.open({ scene: scenes.recent }),
    account: go('account'),
    notices: go('notices'),
  })
  const cards = notices({ back: go('chats'), message: openMessage })
  const screens: Record<View, HTMLElement> = {
    chats: chats.node,
    notices: cards.node,
    account: accountChat({
      back: go('chats'),
      profile: go('profile'),
      app: () => void app.open({ scene: scenes.menu }),
    }),
    profile: accountProfile({ back: go('account'), app: () => void app.open({ scene: scenes.profile }) }),
    app: frame(host, {
      back: () => void goBack(host),
      home: () => void goHome(host),
      menu: () => openCapsuleMenu(host, app),
      close: app.close,
    }),
  }
  const status = statusBar()
  const root = el('div.wc-root', {}, ...Object.values(screens), status, overlay())
  root.style.setProperty('--wc-status', `${statusBarHeight()}px`)
  document.body.append(root)
  host.shell = { request: answerButtons(host), overlay: overlay() }
  followDarkMode(host, root)

  const inbox = openInbox((message) => banner(message, () => openMessage(message)))
  inbox.watch((value) => {
    chats.show(value)
    cards.show(value)
  })
  state.watch(({ view }) => {
    for (const [name, screen] of Object.entries(screens)) screen.hidden = name !== view
    status.hidden = view === 'app'
    // a sheet of the mini-program waits with it
    overlay().classList.toggle('wc-behind', view !== 'app')
    if (view !== 'notices') return
    clearBanner()
    markRead(inbox)
  })
  const moved = followBrowserBack({
    possible: () => state.get().view !== 'chats',
    back: () => {
      const { view } = state.get()
      if (backOnSheet()) return
      if (view === 'app' && host.stack.length > 1) return goBack(host)
      if (view === 'app') app.close()
      else state.set({ view: view === 'profile' ? 'account' : 'chats' })
    },
  })
  state.watch(moved)
  const handle: PhoneHandle = { ...app, settings: settings() }
  Object.assign(globalThis, { __wechat: handle })
  if (state.get().view === 'app') {
    const path = askedPage()
    void app.open({ path, scene: path ? scenes.code : scenes.recent })
  }
}

/** The back arrow asks first when the page wants it (wx.enableAlertBeforeUnload). */
async function goBack(host: Host): Promise<void> {
  const message = leaving.get(host.current()?.id ?? 0)
  if (message && !(await askModal({ content: message })).confirm) return
  await host.route('navigateBack', {})
}

async function goHome(host: Host): Promise<void> {
  const entry = host.config.entryPagePath ?? host.pages[0]
  const isTab = host.config.tabBar?.list.some((tab) => tab.pagePath === entry)
  await host.route(isTab ? 'switchTab' : 'reLaunch', { url: `/${entry}` })
}
