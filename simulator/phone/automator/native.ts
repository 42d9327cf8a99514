import type { Host } from '../runtime/types'

/** Tool.native: what stands outside of the page, by the mark that WeChat's own buttons carry here. */
export function pressNative(host: Host, method: string, data?: { url?: string }): object {
  if (method === 'switchTab') {
    const path = data?.url?.replace(/^\//, '').split('?')[0]
    const index = host.bars.tabBar.get().items.findIndex((item) => item.pagePath === path)
    press(`[data-tab="${index}"]`, `no tab ${data?.url}`)
  } else press(`[data-native="${method}"]`, `nothing is shown that answers ${method}`)
  return {}
}

function press(selector: string, otherwise: string): void {
  const shown = [...document.querySelectorAll<HTMLElement>(selector)].filter((button) => button.getClientRects().length)
  const topmost = shown.at(-1)
  if (!topmost) throw new Error(otherwise)
  topmost.click()
}
