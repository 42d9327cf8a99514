import { account } from './account'
import { el } from './element'
import type { Message } from './messages'
import { overlay } from './overlay'

/** A new message slides in from above for four seconds; a touch opens it. */
export function banner(message: Message, open: () => void): void {
  for (const old of overlay().querySelectorAll('.wc-banner')) old.remove()
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
    el('i.wc-avatar.wc-small', {}, '岭'),
    el('span', {}, el('b', {}, '服务通知'), el('small', {}, `${account.name}：${message.title}`)),
  )
  overlay().append(node)
  setTimeout(() => node.remove(), 4000)
}
