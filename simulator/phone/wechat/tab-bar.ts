import type { Host, TabBarState, TabState } from '../runtime/types'
import { el } from './element'

/** WeChat's own tab bar, drawn from the state that app.json and `wx.setTabBar*` make. */
export function tabBar(host: Host): HTMLElement {
  const node = el('nav.wc-tabs', { role: 'tablist' })
  const touch = (index: number) => {
    host.tapTab(index)
    const item = host.bars.tabBar.get().items[index]
    if (item) void host.route('switchTab', { url: `/${item.pagePath}` })
  }
  host.bars.tabBar.watch((state) => {
    node.hidden = !state.visible
    node.style.background = state.backgroundColor
    node.classList.toggle('wc-border-white', state.borderStyle === 'white')
    node.replaceChildren(...state.items.map((item, index) => tab(host, state, item, index, () => touch(index))))
  })
  return node
}

function tab(host: Host, state: TabBarState, item: TabState, index: number, click: () => void): HTMLElement {
  const selected = index === state.selected
  const path = (selected && item.selectedIconPath) || item.iconPath
  return el(
    'button.wc-tab',
    {
      role: 'tab',
      'aria-selected': String(selected),
      'data-tab': index,
      style: `color:${selected ? state.selectedColor : state.color}`,
      on: { click },
    },
    el(
      'span.wc-tab-icon',
      {},
      path && el('img', { src: host.asset(path.startsWith('/') ? path : `/${path}`), alt: '' }),
      item.badge && el('i.wc-badge', {}, item.badge),
      item.dot && el('i.wc-dot'),
    ),
    el('span', {}, item.text),
  )
}
