import type { Host, TabBarState, TabState } from '../runtime/types'
import { el } from './element'

/** WeChat's own tab bar, drawn from the state that app.json and `wx.setTabBar*` make. */
export function tabBar(host: Host): HTMLElement {
  const node = el('nav.wc-tabs', { role: 'tablist' })
  let tabs: ReturnType<typeof tab>[] = []
  const touch = (index: number) => {
    host.tapTab(index)
    const item = host.bars.tabBar.get().items[index]
    if (item) void host.route('switchTab', { url: `/${item.pagePath}` })
  }
  host.bars.tabBar.watch((state) => {
    node.hidden = !state.visible
    node.style.background = state.backgroundColor
    node.classList.toggle('wc-border-white', state.borderStyle === 'white')
    if (tabs.length !== state.items.length) {
      tabs = state.items.map((_, index) => tab(host, index, () => touch(index)))
      node.replaceChildren(...tabs.map((one) => one.node))
    }
    for (const [index, item] of state.items.entries()) tabs[index]?.show(state, item)
  })
  return node
}

/** One tab; it stays the same element, so that a finger never loses it while a badge changes. */
function tab(host: Host, index: number, click: () => void) {
  const picture = el<HTMLImageElement>('img', { alt: '' })
  const badge = el('i.wc-badge')
  const dot = el('i.wc-dot')
  const text = el('span')
  const node = el(
    'button.wc-tab',
    { role: 'tab', 'data-tab': index, on: { click } },
    el('span.wc-tab-icon', {}, picture, badge, dot),
    text,
  )
  return {
    node,
    show(state: TabBarState, item: TabState) {
      const selected = index === state.selected
      const path = (selected && item.selectedIconPath) || item.iconPath
      node.setAttribute('aria-selected', String(selected))
      node.style.color = selected ? state.selectedColor : state.color
      picture.hidden = !path
      const address = path && host.asset(path.startsWith('/') ? path : `/${path}`)
      if (address && picture.getAttribute('src') !== address) picture.src = address
      badge.hidden = !item.badge
      badge.textContent = item.badge ?? ''
      dot.hidden = !item.dot
      text.textContent = item.text
    },
  }
}
