import type { Host } from '../runtime/types'
import { el, icon } from './element'
import { navigationHeight, statusBarHeight } from './geometry'
import { statusBar } from './status-bar'
import { tabBar } from './tab-bar'

/** The mini-program inside WeChat: status bar, navigation bar, pages, tab bar and the capsule. */
export function frame(host: Host, act: { back(): void; home(): void; menu(): void; close(): void }): HTMLElement {
  const title = el('b.wc-title')
  const spinner = el('i.wc-spinner.wc-tiny', { hidden: true })
  const back = el(
    'button.wc-bar-back',
    { 'aria-label': '返回', 'data-native': 'navigateLeft', on: { click: act.back } },
    icon('M15 4l-8 8 8 8'),
  )
  const home = el(
    'button.wc-bar-home',
    { 'aria-label': '回首页', 'data-native': 'goHome', on: { click: act.home } },
    icon('M4 11l8-7 8 7v9h-5v-6H9v6H4z', 20),
  )
  const bar = el('header.wc-navigation', { style: `height:${navigationHeight}px` }, back, home, spinner, title)
  const status = statusBar()
  const capsule = el(
    'div.wc-capsule',
    { style: `top:${statusBarHeight() + 4}px` },
    el('button', { 'aria-label': '更多', on: { click: act.menu } }, dots()),
    el(
      'button',
      { 'aria-label': '关闭小程序', on: { click: act.close } },
      icon('M12 4a8 8 0 1 0 .01 0M12 9.5a2.5 2.5 0 1 0 .01 0', 20),
    ),
  )
  const node = el('section.wc-screen.wc-app', {}, status, bar, host.pagesElement, tabBar(host), capsule)
  host.bars.navigation.watch((state) => {
    title.textContent = state.title
    spinner.hidden = !state.loading
    back.hidden = !state.back
    home.hidden = !state.home || state.back
    bar.hidden = state.custom
    node.classList.toggle('wc-custom', state.custom)
    node.classList.toggle('wc-light', state.frontColor === '#ffffff')
    node.style.setProperty('--wc-bar', state.custom ? 'transparent' : state.backgroundColor)
    node.style.setProperty('--wc-front', state.frontColor)
  })
  return node
}

const dots = () => el('i.wc-dots', {}, el('i'), el('i'), el('i'))
