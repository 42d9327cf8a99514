import { el } from './element'
import { fontSizes, type Settings, settings } from './settings'
import { toggle } from './sheets/setting-page'

type Controlled = { get(): Settings; set(changes: Partial<Settings>): void }

/** 手机: network, dark mode, WeChat's text size, closing and killing the mini-program. */
export function phoneControls(act: { kill(): void; close(): void }, of: Controlled = settings()): HTMLElement {
  const { online, dark, fontSize } = of.get()
  const size = el('em', {}, sizeWords(fontSize))
  const slider = el<HTMLInputElement>('input', {
    type: 'range',
    min: 0,
    max: fontSizes.length - 1,
    value: Math.max(0, fontSizes.indexOf(fontSize)),
    'aria-label': '微信字号',
    on: {
      input: () => {
        const chosen = fontSizes[Number(slider.value)] ?? of.get().fontSize
        of.set({ fontSize: chosen })
        size.textContent = sizeWords(chosen)
      },
    },
  })
  return el(
    'div.wc-phone-controls',
    {},
    toggle('断开网络', !online, (off) => of.set({ online: !off })),
    toggle('深色模式', dark ?? false, (on) => of.set({ dark: on })),
    el('label.wc-setting', {}, el('span', {}, '微信字号 ', size), slider),
    el('p.wc-hint', {}, '字号在重新进入小程序后生效'),
    el(
      'div.wc-two',
      {},
      el('button.wc-button.wc-weak', { on: { click: act.close } }, '关闭小程序'),
      el('button.wc-button.wc-weak.wc-warn', { on: { click: act.kill } }, '杀掉小程序'),
    ),
  )
}

const sizeWords = (size: number) => (size === 16 ? '标准' : `${size}`)
