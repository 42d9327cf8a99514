import { avatar } from '../avatar'
import { el } from '../element'
import { cover } from '../overlay'

/** 获取手机号: the person lets the mini-program have the number that WeChat knows. Resolves with consent. */
export function askPhoneNumber(app: string): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (allowed: boolean) => () => {
      close()
      resolve(allowed)
    }
    const close = cover(
      el(
        'div.wc-sheet.wc-permission',
        { role: 'dialog' },
        el('div.wc-permission-app', {}, avatar('small'), `${app} 申请`),
        el('h3', {}, '获取并验证你的手机号'),
        el('div.wc-choice', {}, el('span', {}, '微信绑定的手机号'), el('em', {}, '上次使用')),
        el(
          'div.wc-two',
          {},
          el('button.wc-button.wc-weak', { 'data-native': 'authorizeCancel', on: { click: answer(false) } }, '不允许'),
          el('button.wc-button', { 'data-native': 'authorizeAllow', on: { click: answer(true) } }, '允许'),
        ),
      ),
      { kind: 'bottom' },
    )
  })
}
