import { el } from '../element'
import { settings } from '../settings'
import { fullPage } from './full-page'

const names: Record<string, string> = {
  'scope.userLocation': '位置信息',
  'scope.userFuzzyLocation': '模糊位置',
  'scope.writePhotosAlbum': '添加到相册',
  'scope.camera': '摄像头',
  'scope.record': '麦克风',
}

/** 设置: subscription messages, what was authorised, kept answers. Resolves when the person goes back. */
export function openSettingPage(): Promise<void> {
  return new Promise((resolve) => {
    const { scopes, subscriptions, kept } = settings().get()
    const body = el(
      'div.wc-settings',
      {},
      toggle('接收订阅消息', subscriptions, (on) => settings().set({ subscriptions: on })),
      ...Object.entries(kept).map(([id, answer]) =>
        toggle(`订阅消息 ${id}`, answer === 'accept', (on) =>
          settings().set({ kept: { ...settings().get().kept, [id]: on ? 'accept' : 'reject' } }),
        ),
      ),
      ...Object.entries(scopes).map(([scope, allowed]) =>
        toggle(names[scope] ?? scope, allowed, (on) =>
          settings().set({ scopes: { ...settings().get().scopes, [scope]: on } }),
        ),
      ),
      !Object.keys(scopes).length && el('p.wc-hint', {}, '还没有向你要过位置、相册等授权。'),
    )
    const close = fullPage('设置', body, {
      back: () => {
        close()
        resolve()
      },
    })
  })
}

/** A row with a switch. */
export function toggle(text: string, on: boolean, change: (on: boolean) => void): HTMLElement {
  const box = el<HTMLInputElement>('input.wc-switch', {
    type: 'checkbox',
    checked: on,
    on: { change: () => change(box.checked) },
  })
  return el('label.wc-setting', {}, el('span', {}, text), box)
}
