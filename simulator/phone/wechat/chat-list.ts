import { account } from './account'
import { avatar } from './avatar'
import { el, icon } from './element'
import { type Inbox, unread } from './messages'
import { shortTime } from './time-words'

/** WeChat's first screen: recent mini-programs on top, then the chats. */
export function chatList(open: { app(): void; account(): void; notices(): void }) {
  const rows = el('div.wc-chats-rows')
  const node = el(
    'section.wc-screen.wc-chats',
    {},
    el('header.wc-top', {}, el('b', {}, '微信')),
    el(
      'button.wc-recent',
      { 'data-open': 'app', on: { click: open.app } },
      avatar('round'),
      el('span', {}, el('b', {}, account.name), el('small', {}, '最近使用的小程序')),
      icon('M9 5l7 7-7 7', 18),
    ),
    rows,
  )
  return {
    node,
    show(inbox: Inbox) {
      const latest = inbox.messages[0]
      rows.replaceChildren(
        row({
          open: 'notices',
          avatar: el('i.wc-avatar.wc-notice', {}, icon('M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15zM10 21h4', 26)),
          name: '服务通知',
          line: latest ? `${account.name}：${latest.title}` : '还没有通知',
          time: latest ? shortTime(latest.at) : '',
          badge: unread(inbox),
          click: open.notices,
        }),
        row({
          open: 'account',
          avatar: avatar(),
          name: account.name,
          line: account.introduction,
          time: '',
          badge: 0,
          click: open.account,
        }),
      )
    },
  }
}

function row(chat: {
  open: string
  avatar: HTMLElement
  name: string
  line: string
  time: string
  badge: number
  click: () => void
}): HTMLElement {
  return el(
    'button.wc-row',
    { 'data-open': chat.open, on: { click: chat.click } },
    el(
      'span.wc-row-avatar',
      {},
      chat.avatar,
      chat.badge > 0 && el('i.wc-badge', {}, chat.badge > 99 ? '…' : String(chat.badge)),
    ),
    el('span.wc-row-text', {}, el('b', {}, chat.name), el('small', {}, chat.line)),
    el('time', {}, chat.time),
  )
}
