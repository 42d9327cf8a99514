import { el } from '../element'
import { cover } from '../overlay'

/** wx.makePhoneCall: the phone asks before it dials. Resolves with whether the person called. */
export function askToCall(phoneNumber: string): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (called: boolean) => () => {
      close()
      resolve(called)
    }
    const close = cover(
      el(
        'div.wc-sheet.wc-actions',
        { role: 'dialog' },
        el('div.wc-actions-alert', {}, `${phoneNumber} 可能是一个电话号码，你可以`),
        el('button', { on: { click: answer(true) } }, `呼叫 ${phoneNumber}`),
        el('button.wc-actions-cancel', { on: { click: answer(false) } }, '取消'),
      ),
      { kind: 'bottom', dismiss: answer(false) },
    )
  })
}
