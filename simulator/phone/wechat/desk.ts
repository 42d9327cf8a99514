import type { Running } from './app-launch'
import { el } from './element'
import { openid } from './person'
import { phoneControls } from './phone-controls'
import type { Settings } from './settings'

/** What a phone offers to the desk that it lies on, and to whoever drives it from outside. */
export type PhoneHandle = Running & { settings: { get(): Settings; set(changes: Partial<Settings>): void } }

/** Height that the phone with its frame and some air wants; CSS px. On a lower window all of it is drawn smaller. */
const DESK_HEIGHT = 880
const WIDTH = 375

/** On a wide screen the phone lies on a desk, in a frame of its own, with a drawer beside it. */
export const isDesk = (): boolean => window === window.parent && innerWidth > 700

export function mountDesk(): void {
  const inner = new URL(location.href)
  const phone = el<HTMLIFrameElement>('iframe.wc-device', {
    src: inner.href,
    title: '手机',
    allow: 'clipboard-read; clipboard-write; microphone',
  })
  const owner = el('h1', {}, openid())
  const drawer = el('aside.wc-drawer', {}, owner)
  const handle = () => (phone.contentWindow as unknown as { __wechat?: PhoneHandle } | null)?.__wechat
  const fill = (handle: PhoneHandle) =>
    drawer.replaceChildren(
      owner,
      el('p.wc-hint', {}, '左边是这个人的微信。这里可以断网、换深色、放大字，看小程序怎么应对。'),
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
    }, 100)
  })
  const desk = el('main.wc-root.wc-desk', {}, el('div.wc-stand', {}, phone), drawer)
  // whole pixels: a frame between two of them shows a seam
  const shrink = () => {
    const width = Math.floor(WIDTH * Math.min(1, innerHeight / DESK_HEIGHT))
    desk.style.setProperty('--wc-scale', String(width / WIDTH))
  }
  addEventListener('resize', shrink)
  shrink()
  document.body.replaceChildren(desk)
  void nameOf(openid()).then((who) => {
    if (!who) return
    owner.textContent = `${who.name}的手机`
    document.title = `${who.name}（${who.title ?? who.role}）的手机`
  })
}

async function nameOf(who: string): Promise<{ name: string; role: string; title?: string } | undefined> {
  const response = await fetch('/sim/people').catch(() => undefined)
  if (!response?.ok) return undefined
  const { people } = (await response.json()) as {
    people: { openid?: string; name: string; role: string; title?: string }[]
  }
  return people.find((person) => person.openid === who)
}
