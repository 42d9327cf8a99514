import { el, icon } from './element'
import { statusBarHeight } from './geometry'
import { settings } from './settings'

/** Time, network and battery at the very top. */
export function statusBar(): HTMLElement {
  const clock = el('span')
  const network = el('span')
  const tick = () => {
    clock.textContent = new Date().toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false })
  }
  tick()
  setInterval(tick, 10_000)
  settings().watch(({ online }) => {
    network.textContent = online ? 'WLAN' : '无网络'
    network.classList.toggle('wc-offline', !online)
  })
  return el(
    'div.wc-status',
    { style: `height:${statusBarHeight()}px` },
    clock,
    el('span.wc-status-right', {}, network, icon('M3 8h15v8H3zM20 11v2M5 10h9v4H5z', 22)),
  )
}
