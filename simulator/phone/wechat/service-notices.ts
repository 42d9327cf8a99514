import { account } from './account'
import { avatar } from './avatar'
import { el, icon } from './element'
import type { Inbox, Message } from './messages'
import { shortTime } from './time-words'

/** The chat 服务通知: every subscription message as WeChat's card, oldest first, the newest in sight. */
export function notices(open: { back(): void; message(message: Message): void }) {
  const list = el('div.wc-cards')
  const node = el(
    'section.wc-screen.wc-notices',
    {},
    el('header.wc-top', {}, back(open.back), el('b', {}, '服务通知')),
    list,
  )
  return {
    node,
    show({ messages }: Inbox) {
      const cards = [...messages]
        .reverse()
        .flatMap((message) => [el('time', {}, shortTime(message.at)), card(message, open.message)])
      list.replaceChildren(...(cards.length ? cards : [el('p.wc-empty', {}, '还没有服务通知')]))
      list.scrollTop = list.scrollHeight
    },
  }
}

export const back = (click: () => void) =>
  el('button.wc-bar-back', { 'aria-label': '返回', on: { click } }, icon('M15 4l-8 8 8 8'))

function card(message: Message, open: (message: Message) => void): HTMLElement {
  return el(
    'button.wc-message',
    { 'data-msgid': message.msgid, on: { click: () => message.page && open(message) } },
    el('span.wc-message-from', {}, avatar('small'), account.name),
    el('b', {}, message.title),
    el(
      'dl',
      {},
      ...Object.entries(message.fields).flatMap(([key, label]) => [
        el('dt', {}, label),
        el('dd', {}, message.data[key] ?? ''),
      ]),
    ),
    message.page && el('span.wc-message-open', {}, '进入小程序查看', icon('M9 5l7 7-7 7', 16)),
  )
}
