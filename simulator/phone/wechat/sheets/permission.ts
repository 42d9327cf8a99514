import { avatar } from '../avatar'
import { el } from '../element'
import { cover } from '../overlay'

/** 「某小程序」申请 …: WeChat's consent from below with 拒绝 / 允许. */
export function askPermission(request: {
  app: string
  title: string
  detail?: string | HTMLElement
  refuse?: string
  allow?: string
}): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (allowed: boolean) => () => {
      close()
      resolve(allowed)
    }
    const close = cover(
      el(
        'div.wc-sheet.wc-permission',
        { role: 'dialog' },
        el('div.wc-permission-app', {}, avatar('small'), `${request.app} 申请`),
        el('h3', {}, request.title),
        request.detail && el('div.wc-permission-detail', {}, request.detail),
        el(
          'div.wc-two',
          {},
          el(
            'button.wc-button.wc-weak',
            { 'data-native': 'authorizeCancel', on: { click: answer(false) } },
            request.refuse ?? '拒绝',
          ),
          el(
            'button.wc-button',
            { 'data-native': 'authorizeAllow', on: { click: answer(true) } },
            request.allow ?? '允许',
          ),
        ),
      ),
      { kind: 'bottom' },
    )
  })
}
