import { account } from './account'
import { avatar } from './avatar'
import { el, icon } from './element'
import { back } from './service-notices'

/** The service account's chat: its greeting, and its menu that opens the mini-program. */
export function accountChat(open: { back(): void; profile(): void; app(): void }): HTMLElement {
  return el(
    'section.wc-screen.wc-account',
    {},
    el(
      'header.wc-top',
      {},
      back(open.back),
      el('b', {}, account.name),
      el(
        'button.wc-bar-more',
        { 'aria-label': '账号资料', on: { click: open.profile } },
        icon('M12 5a3.5 3.5 0 1 0 .01 0M5.5 20a6.5 6.5 0 0 1 13 0'),
      ),
    ),
    el(
      'div.wc-talk',
      {},
      el(
        'div.wc-bubble-line',
        {},
        avatar('small'),
        el('p.wc-bubble', {}, `您好，这里是${account.name}。${account.introduction}`),
      ),
    ),
    el('footer.wc-menu', {}, el('button', { 'data-open': 'app', on: { click: open.app } }, '进入小程序')),
  )
}

/** The account's profile: who runs it, and the way into the mini-program. */
export function accountProfile(open: { back(): void; app(): void }): HTMLElement {
  return el(
    'section.wc-screen.wc-profile',
    {},
    el('header.wc-top', {}, back(open.back), el('b', {}, '账号资料')),
    el(
      'div.wc-profile-card',
      {},
      avatar('large'),
      el('b', {}, account.name),
      el('small', {}, '服务号'),
      el('p', {}, account.introduction),
    ),
    el('div.wc-setting', {}, el('span', {}, '账号主体'), el('em', {}, account.subject)),
    el('button.wc-setting', { on: { click: open.app } }, el('span', {}, '相关小程序'), el('em', {}, account.name)),
  )
}
