import type { Host } from '../runtime/types'
import { shareable, shareCurrentPage } from '../wx/share'
import { account } from './account'
import type { Running } from './app-launch'
import { avatar } from './avatar'
import { el, icon } from './element'
import { cover } from './overlay'
import { phoneControls } from './phone-controls'
import { openSettingPage } from './sheets/setting-page'

/** The ··· of the capsule: 转发, 重新进入, 设置; and the phone itself where no drawer stands beside it. */
export function openCapsuleMenu(host: Host, running: Running): void {
  const page = host.current()
  const mayShare = page && (shareable.get(page.id) ?? typeof page.inst.onShareAppMessage === 'function')
  const then = (act: () => void) => () => {
    close()
    act()
  }
  const close = cover(
    el(
      'div.wc-sheet.wc-capsule-menu',
      { role: 'dialog' },
      el('div.wc-permission-app', {}, avatar('small'), account.name),
      el(
        'div.wc-menu-grid',
        {},
        entry(
          '转发给朋友',
          'M14 5l6 6-6 6v-4c-6 0-9 2-10 5 0-6 3-9 10-9z',
          mayShare ? then(() => void shareCurrentPage(host, 'menu')) : undefined,
        ),
        entry('重新进入小程序', 'M5 12a7 7 0 1 1 2 5M5 19v-4h4', then(running.restart)),
        entry(
          '设置',
          'M12 9a3 3 0 1 0 .01 0M12 3v3M12 18v3M3 12h3M18 12h3',
          then(() => void openSettingPage()),
        ),
      ),
      window === window.parent && phoneControls({ kill: then(() => running.kill()), close: then(running.close) }),
      el('button.wc-actions-cancel', { on: { click: () => close() } }, '取消'),
    ),
    { kind: 'bottom', dismiss: () => close() },
  )
}

const entry = (text: string, path: string, click?: () => void) =>
  el(
    'button',
    { disabled: !click, on: click ? { click } : {} },
    el('span.wc-menu-icon', {}, icon(path, 28)),
    el('small', {}, text),
  )
