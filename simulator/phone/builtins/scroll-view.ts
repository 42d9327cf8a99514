import { dragged } from '../runtime/dragging'
import { type Builtin, dom, type Native } from './native'

const REFRESHER_DEFAULT = 45

export const scrollView: Builtin = {
  properties: {
    scrollX: Boolean,
    scrollY: Boolean,
    scrollTop: null,
    scrollLeft: null,
    scrollIntoView: String,
    scrollIntoViewOffset: Number,
    scrollWithAnimation: Boolean,
    scrollAnimationDuration: String,
    upperThreshold: { type: null, value: 50 },
    lowerThreshold: { type: null, value: 50 },
    enableFlex: Boolean,
    enhanced: Boolean,
    bounces: { type: Boolean, value: true },
    showScrollbar: { type: Boolean, value: true },
    scrollEnabled: { type: Boolean, value: true },
    pagingEnabled: Boolean,
    fastDeceleration: Boolean,
    enablePassive: null,
    enableBackToTop: Boolean,
    scrollAnchoring: Boolean,
    usingSticky: Boolean,
    throttle: { type: Boolean, value: true },
    type: String,
    refresherEnabled: Boolean,
    refresherTriggered: Boolean,
    refresherThreshold: { type: Number, value: REFRESHER_DEFAULT },
    refresherDefaultStyle: { type: String, value: 'black' },
    refresherBackground: String,
    refresherTwoLevelEnabled: Boolean,
    binddragstart: null,
    binddragging: null,
    binddragend: null,
  },
  created() {
    const box = dom(this)
    let last = { top: 0, left: 0 }
    let edge = 'start'
    box.addEventListener('scroll', (event) => {
      if (event.target !== box) return
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth } = box
      this.triggerEvent('scroll', {
        scrollTop,
        scrollLeft,
        scrollHeight,
        scrollWidth,
        deltaX: last.left - scrollLeft,
        deltaY: last.top - scrollTop,
      })
      last = { top: scrollTop, left: scrollLeft }
      const now = edgeOf(this, box)
      if (now !== edge && now === 'start')
        this.triggerEvent('scrolltoupper', { direction: this.data.scrollY ? 'top' : 'left' })
      if (now !== edge && now === 'end') {
        this.triggerEvent('scrolltolower', { direction: this.data.scrollY ? 'bottom' : 'right' })
      }
      edge = now
    })
    followRefresher(this)
  },
  observers: {
    'scrollX, scrollY, scrollEnabled'(x: boolean, y: boolean, enabled: boolean) {
      dom(this).style.overflowX = x && enabled ? 'auto' : 'hidden'
      dom(this).style.overflowY = y && enabled ? 'auto' : 'hidden'
    },
    enableFlex(flex: boolean) {
      dom(this).toggleAttribute('enable-flex', flex)
    },
    pagingEnabled(paging: boolean) {
      dom(this).style.scrollSnapType = paging ? 'both mandatory' : ''
    },
    scrollTop(top: unknown) {
      scrollLater(this, { top: toNumber(top) })
    },
    scrollLeft(left: unknown) {
      scrollLater(this, { left: toNumber(left) })
    },
    scrollIntoView(id: string) {
      if (id) requestAnimationFrame(() => this.intoView(`#${id}`))
    },
    refresherTriggered(on: boolean) {
      this.refresh?.(on)
    },
  },
  methods: {
    intoView(selector: string) {
      const element = this._$.ownerShadowRoot?.querySelector(selector) as { $$?: HTMLElement } | null | undefined
      const target = element?.$$
      const box = dom(this)
      if (!target || !box.contains(target)) return
      const [a, b] = [target.getBoundingClientRect(), box.getBoundingClientRect()]
      const offset = this.data.scrollIntoViewOffset || 0
      box.scrollTo({
        ...(this.data.scrollY ? { top: box.scrollTop + a.top - b.top + offset } : {}),
        ...(this.data.scrollX ? { left: box.scrollLeft + a.left - b.left + offset } : {}),
        behavior: this.data.scrollWithAnimation ? 'smooth' : 'instant',
      })
    },
    /** what SelectorQuery.node() gives for an enhanced scroll-view */
    node() {
      const self = this
      return {
        scrollTo: (to: { top?: number; left?: number; animated?: boolean }) =>
          dom(self).scrollTo({ top: to.top, left: to.left, behavior: to.animated === false ? 'instant' : 'smooth' }),
        scrollIntoView: (selector: string) => self.intoView(selector),
        triggerRefresh: () => self.refresh(true),
        set scrollEnabled(on: boolean) {
          dom(self).style.overflow = on ? 'auto' : 'hidden'
        },
      }
    },
  },
}

function edgeOf(self: Native, box: HTMLElement): 'start' | 'end' | 'middle' {
  const [at, size, view] = self.data.scrollY
    ? [box.scrollTop, box.scrollHeight, box.clientHeight]
    : [box.scrollLeft, box.scrollWidth, box.clientWidth]
  if (size - at - view <= (toNumber(self.data.lowerThreshold) ?? 50)) return 'end'
  return at <= (toNumber(self.data.upperThreshold) ?? 50) ? 'start' : 'middle'
}

function scrollLater(self: Native, to: { top?: number; left?: number }) {
  if (to.top === undefined && to.left === undefined) return
  requestAnimationFrame(() =>
    dom(self).scrollTo({ ...to, behavior: self.data.scrollWithAnimation ? 'smooth' : 'instant' }),
  )
}

function toNumber(value: unknown): number | undefined {
  const number = Number.parseFloat(String(value ?? ''))
  return Number.isNaN(number) ? undefined : number
}

/** Pull to refresh inside the scroll-view; a slot named `refresher` is the app's own drawing. */
function followRefresher(self: Native) {
  const box = dom(self)
  let from: number | undefined
  let distance = 0
  let on = false
  const draw = (px: number, spin: boolean) => {
    let bar = box.querySelector<HTMLElement>(':scope > .phone-refresher')
    if (!bar) {
      bar = document.createElement('div')
      bar.className = 'phone-refresher'
      bar.innerHTML = '<i></i><i></i><i></i>'
      box.prepend(bar)
    }
    bar.style.height = `${px}px`
    bar.style.background = self.data.refresherBackground || ''
    bar.toggleAttribute('data-refreshing', spin)
  }
  self.refresh = (next: boolean) => {
    if (!self.data.refresherEnabled || on === next) return
    on = next
    draw(on ? self.data.refresherThreshold : 0, on)
    if (on) self.triggerEvent('refresherrefresh', { dy: distance })
    else self.triggerEvent('refresherrestore', {})
  }
  const start = (y: number) => {
    from = self.data.refresherEnabled && box.scrollTop <= 0 && !on ? y : undefined
    distance = 0
  }
  const move = (y: number, event: Event) => {
    if (from === undefined || y <= from) return
    if (event.cancelable) event.preventDefault()
    distance = (y - from) / 2
    draw(distance, false)
    self.triggerEvent('refresherpulling', { dy: distance })
  }
  const end = () => {
    if (from === undefined) return
    from = undefined
    if (distance >= self.data.refresherThreshold) self.refresh(true)
    else if (distance > 0) {
      draw(0, false)
      self.triggerEvent('refresherabort', { dy: distance })
    }
  }
  dragged(box, { start: (_x, y) => start(y), move: (_x, y, event) => move(y, event), end })
}
