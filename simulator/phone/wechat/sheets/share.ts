import { el, icon } from '../element'
import { cover } from '../overlay'

export type ShareCard = { title: string; path: string; imageUrl?: string }

/** 转发: the card as the friend will see it. Resolves with whether it was sent. */
export function askShare(app: string, card: ShareCard): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (sent: boolean) => () => {
      close()
      resolve(sent)
    }
    const picture = card.imageUrl
      ? el('img', { src: card.imageUrl })
      : el('div.wc-card-blank', {}, icon('M4 5h16v14H4zM4 15l5-5 5 5 3-3 3 3', 40))
    const close = cover(
      el(
        'div.wc-sheet.wc-share',
        { role: 'dialog' },
        el('h3', {}, '发送给朋友'),
        el(
          'div.wc-card',
          { 'data-path': card.path },
          el('small', {}, app),
          el('b', {}, card.title),
          picture,
          el('small', {}, '小程序'),
        ),
        el(
          'div.wc-two',
          {},
          el('button.wc-button.wc-weak', { 'data-native': 'shareCancel', on: { click: answer(false) } }, '取消'),
          el('button.wc-button', { 'data-native': 'shareConfirm', on: { click: answer(true) } }, '发送'),
        ),
      ),
      { kind: 'bottom', dismiss: answer(false) },
    )
  })
}
