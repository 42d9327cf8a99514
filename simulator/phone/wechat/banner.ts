import { account } from './account'
import { avatar } from './avatar'
import { el } from './element'
import type { Message } from './messages'
import { overlay } from './overlay'

/** A new message slides in from above for four seconds; a touch opens it. */
export function banner(message: Message, open: () => void): void {
  clearBanner()
  const node = el(
    'button.wc-banner',
    {
      role: 'alert',
      on: {
        click: () => {
          node.remove()
          open()
        },
      },
    },
    avatar('small'),
    el('span', {}, el('b', {}, '服务通知'), el('small', {}, `${account.name}：${message.title}`)),
  )
  overlay().append(node)
  setTimeout(() => node.remove(), 4000)
}

export function clearBanner(): void {
  for (const old of overlay().querySelectorAll('.wc-banner')) old.remove()
}
