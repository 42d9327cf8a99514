import { avatar } from '../avatar'
import { type Child, el } from '../element'
import { cover } from '../overlay'

interface Asked {
  /** the sheet's class */
  look: string
  /** beside the account's picture: who asks */
  who: string
  title: string
  refuse?: string
  allow?: string
}

/** WeChat asks from below, with two buttons under whatever it has to say. Resolves with whether it was allowed. */
export function askFromBelow(
  { look, who, title, refuse = '拒绝', allow = '允许' }: Asked,
  ...body: Child[]
): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (allowed: boolean) => () => {
      close()
      resolve(allowed)
    }
    const close = cover(
      el(
        `div.wc-sheet.${look}`,
        { role: 'dialog' },
        el('div.wc-permission-app', {}, avatar('small'), who),
        el('h3', {}, title),
        ...body,
        el(
          'div.wc-two',
          {},
          el('button.wc-button.wc-weak', { 'data-native': 'authorizeCancel', on: { click: answer(false) } }, refuse),
          el('button.wc-button', { 'data-native': 'authorizeAllow', on: { click: answer(true) } }, allow),
        ),
      ),
      { kind: 'bottom' },
    )
  })
}
