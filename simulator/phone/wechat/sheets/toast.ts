import { el, icon } from '../element'
import { overlay } from '../overlay'

export type Toast = { title: string; icon: 'success' | 'error' | 'loading' | 'none'; image?: string; mask?: boolean }

let shown: { node: HTMLElement; timer?: ReturnType<typeof setTimeout>; kind: 'toast' | 'loading' } | undefined

/** One toast or loading at a time, as in WeChat: the later one replaces the earlier. `duration` in ms, 0 stays. */
export function showToast(toast: Toast, duration: number): void {
  clearToast()
  const text = el('span.wc-toast-text', {}, toast.title)
  const box = el(`div.wc-toast`, {
    class: toast.icon === 'none' && !toast.image ? 'wc-plain' : 'wc-figure',
    role: 'alert',
  })
  if (toast.image) box.append(el('img.wc-toast-image', { src: toast.image }))
  else if (toast.icon === 'loading') box.append(el('i.wc-spinner'))
  else if (toast.icon !== 'none') box.append(icon(figures[toast.icon], 40))
  box.append(text)
  const node = el('div.wc-toast-layer', { class: toast.mask ? 'wc-mask' : '' }, box)
  overlay().append(node)
  shown = { node, kind: toast.icon === 'loading' && !duration ? 'loading' : 'toast' }
  if (duration) shown.timer = setTimeout(clearToast, duration)
}

export function clearToast(): void {
  clearTimeout(shown?.timer)
  shown?.node.remove()
  shown = undefined
}

/** `toast`, `loading` or nothing: wx.hideLoading complains when nothing is shown. */
export const toastShown = () => shown?.kind

const figures = { success: 'M4 12.5l5.5 5.5L20 6.5', error: 'M12 6v8M12 18v.2M12 2a10 10 0 1 0 .01 0' }
