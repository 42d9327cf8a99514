import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import { dragged } from './dragging'
import { domOf } from './events'
import { observable } from './observable'
import { call } from './page-call'
import { themed } from './theme'
import type { PageInstance, PullDownState } from './types'

const REFRESH_DISTANCE = 50
const REACH_BOTTOM_DISTANCE = 50

const state = observable<PullDownState>({ refreshing: false, distance: 0 })
let refreshing: PageInstance | undefined

/** Pull-down of the current page; `start` is `wx.startPullDownRefresh`, `stop` is `wx.stopPullDownRefresh`. */
export function pullDownOf(current: () => PageInstance | undefined) {
  return {
    ...state,
    start() {
      const page = current()
      if (!page || refreshing) return
      refreshing = page
      indicator(page).dataset.refreshing = ''
      page.box.style.transform = `translateY(${REFRESH_DISTANCE}px)`
      state.set({ refreshing: true, distance: REFRESH_DISTANCE })
      call(page, 'onPullDownRefresh')
    },
    stop() {
      const page = refreshing
      refreshing = undefined
      state.set({ refreshing: false, distance: 0 })
      if (!page) return
      settle(page)
    },
  }
}

/** onPageScroll, onReachBottom (once per arrival) and the pull gesture of one page. */
export function followScroll(page: PageInstance) {
  const { box } = page
  let atBottom = false
  let asked = false
  box.addEventListener('scroll', () => {
    const distance = page.config.onReachBottomDistance ?? REACH_BOTTOM_DISTANCE
    const near = box.scrollHeight - box.scrollTop - box.clientHeight <= distance
    if (near && !atBottom && box.scrollTop > 0) call(page, 'onReachBottom')
    atBottom = near
    if (asked) return
    asked = true
    requestAnimationFrame(() => {
      asked = false
      call(page, 'onPageScroll', { scrollTop: box.scrollTop })
    })
  })
  if (page.config.enablePullDownRefresh) followPull(page)
}

function followPull(page: PageInstance) {
  const { box } = page
  let from: number | undefined
  let pulled = 0
  const start = (y: number) => {
    from = box.scrollTop <= 0 && !refreshing ? y : undefined
    pulled = 0
  }
  const move = (y: number, event: Event) => {
    if (from === undefined) return
    pulled = Math.max(0, (y - from) / 2)
    if (pulled === 0 || box.scrollTop > 0) return
    if (event.cancelable) event.preventDefault()
    box.style.transition = 'none'
    box.style.transform = `translateY(${Math.min(pulled, 90)}px)`
    indicator(page)
    state.set({ distance: pulled })
  }
  const end = () => {
    if (from === undefined || pulled === 0) return
    from = undefined
    box.style.transition = ''
    if (pulled < REFRESH_DISTANCE) settle(page)
    else pullDownOf(() => page).start()
  }
  dragged(box, { start: (_x, y) => start(y), move: (_x, y, event) => move(y, event), end })
}

/** The three dots between navigation bar and page. */
function indicator(page: PageInstance): HTMLElement {
  const outer = page.box.parentElement!
  const found = outer.querySelector<HTMLElement>(':scope > .phone-pull')
  if (found) return found
  const made = document.createElement('div')
  made.className = `phone-pull ${themed(page.config).backgroundTextStyle === 'light' ? 'light' : ''}`
  made.innerHTML = '<i></i><i></i><i></i>'
  outer.prepend(made)
  return made
}

function settle(page: PageInstance) {
  page.box.style.transform = ''
  state.set({ distance: 0 })
  setTimeout(() => page.box.parentElement?.querySelector(':scope > .phone-pull')?.remove(), 250)
}

/** `wx.pageScrollTo`: to `scrollTop`, or so that `selector` is at the top plus `offsetTop` (px); resolves when there. */
export async function scrollPage(
  page: PageInstance,
  to: { scrollTop?: number; selector?: string; offsetTop?: number; duration?: number },
): Promise<void> {
  const { box } = page
  let top = to.scrollTop
  if (to.selector) {
    const element = (page.comp.getShadowRoot() as glassEasel.ShadowRoot).querySelector(to.selector)
    const dom = element && domOf(element)
    if (!dom) throw { errMsg: `pageScrollTo:fail selector "${to.selector}" not found` }
    top = box.scrollTop + dom.getBoundingClientRect().top - box.getBoundingClientRect().top + (to.offsetTop ?? 0)
  }
  await glide(box, top ?? 0, to.duration ?? 300)
}

function glide(box: HTMLElement, top: number, duration: number): Promise<void> {
  const from = box.scrollTop
  const goal = Math.max(0, Math.min(top, box.scrollHeight - box.clientHeight))
  const began = performance.now()
  return new Promise((resolve) => {
    const step = () => {
      const part = duration <= 0 ? 1 : Math.min(1, (performance.now() - began) / duration)
      box.scrollTop = from + (goal - from) * (1 - (1 - part) ** 2)
      if (part < 1 && box.isConnected) requestAnimationFrame(step)
      else resolve()
    }
    step()
  })
}
