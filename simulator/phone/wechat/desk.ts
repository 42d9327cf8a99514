import { el } from './element'
import { openid } from './person'
import { phoneControls } from './phone-controls'
import type { Running } from './running'
import type { Settings } from './settings'

/** What a phone offers to the desk that it lies on, and to whoever drives it from outside. */
export type PhoneHandle = Running & { settings: { get(): Settings; set(changes: Partial<Settings>): void } }

/** On a wide screen the phone lies on a desk, in a frame of its own, with a drawer beside it. */
export const isDesk = (): boolean => window === window.parent && innerWidth > 700

export function mountDesk(): void {
  const inner = new URL(location.href)
  const phone = el<HTMLIFrameElement>('iframe.wc-device', {
    src: inner.href,
    title: '手机',
    allow: 'clipboard-read; clipboard-write; microphone',
  })
  const drawer = el('aside.wc-drawer')
  const handle = () => (phone.contentWindow as unknown as { __wechat?: PhoneHandle } | null)?.__wechat
  const fill = (handle: PhoneHandle) =>
    drawer.replaceChildren(
      el('h2', {}, '手机'),
      el('p.wc-hint', { id: 'wc-person' }, openid()),
      phoneControls({ kill: () => handle.kill(), close: () => handle.close() }, handle.settings),
      el('button.wc-button', { on: { click: () => handle.restart() } }, '重新进入小程序'),
      el('a.wc-hint', { href: '/' }, '换一个人'),
    )
  phone.addEventListener('load', () => {
    const wait = setInterval(() => {
      const ready = handle()
      if (!ready) return
      clearInterval(wait)
      fill(ready)
      void nameOf(openid()).then((name) => {
        const place = drawer.querySelector('#wc-person')
        if (place && name) place.textContent = name
      })
    }, 100)
  })
  document.body.replaceChildren(el('div.wc-root.wc-desk', {}, phone, drawer))
}

async function nameOf(who: string): Promise<string | undefined> {
  const response = await fetch('/sim/people').catch(() => undefined)
  if (!response?.ok) return undefined
  const { people } = (await response.json()) as { people: { openid?: string; name: string }[] }
  return people.find((person) => person.openid === who)?.name
}
