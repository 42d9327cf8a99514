import { phoneLengths } from '../build/units'
import { dragged } from '../runtime/dragging'
import { type Builtin, change, dom, type Native, nativeOf } from './native'

export const swiper: Builtin = {
  properties: {
    indicatorDots: Boolean,
    indicatorColor: { type: String, value: 'rgba(0, 0, 0, .3)' },
    indicatorActiveColor: { type: String, value: '#000000' },
    autoplay: Boolean,
    current: Number,
    currentItemId: String,
    interval: { type: Number, value: 5000 },
    duration: { type: Number, value: 500 },
    circular: Boolean,
    vertical: Boolean,
    previousMargin: { type: String, value: '0px' },
    nextMargin: { type: String, value: '0px' },
    displayMultipleItems: { type: Number, value: 1 },
    snapToEdge: Boolean,
    easingFunction: { type: String, value: 'default' },
    skipHiddenItemLayout: Boolean,
    disableTouch: Boolean,
    disableProgrammaticAnimation: Boolean,
  },
  created() {
    this.shown = 0
    this.dots = document.createElement('div')
    this.dots.className = 'phone-swiper-dots'
    drag(this)
  },
  attached() {
    const box = dom(this)
    box.append(this.dots)
    this.watcher = new MutationObserver(() => lay(this, this.shown, 0))
    this.watcher.observe(box, { childList: true })
    lay(this, this.data.current, 0)
  },
  detached() {
    this.watcher?.disconnect()
    clearInterval(this.timer)
  },
  observers: {
    current(index: number) {
      if (index !== this.shown) go(this, index, '', this.data.disableProgrammaticAnimation ? 0 : this.data.duration)
    },
    currentItemId(id: string) {
      const index = items(this).findIndex((item) => nativeOf(item)?.data.itemId === id)
      if (id && index >= 0) go(this, index, '', this.data.duration)
    },
    'autoplay, interval'(autoplay: boolean, interval: number) {
      clearInterval(this.timer)
      if (autoplay) this.timer = setInterval(() => next(this), Math.max(interval, 100))
    },
    'vertical, previousMargin, nextMargin, displayMultipleItems, circular'() {
      lay(this, this.shown, 0)
    },
    'indicatorDots, indicatorColor, indicatorActiveColor'() {
      drawDots(this)
    },
  },
  methods: {
    swipeTo(index: number) {
      go(this, index, '', this.data.duration)
    },
  },
}

export const swiperItem: Builtin = { properties: { itemId: String, skipHiddenItemLayout: Boolean } }

function items(self: Native): HTMLElement[] {
  return [...dom(self).querySelectorAll<HTMLElement>(':scope > wx-swiper-item, :scope > * > wx-swiper-item')]
}

function next(self: Native) {
  const count = items(self).length
  if (count < 2 || self.dragging || !dom(self).offsetParent) return
  go(self, (self.shown + 1) % count, 'autoplay', self.data.duration)
}

/** Every item is placed by its distance from the shown one; with `circular` the nearer way round. `shift` in items. */
function lay(self: Native, index: number, ms: number, shift = 0) {
  const list = items(self)
  const count = list.length
  const box = dom(self)
  const before = phoneLengths(self.data.previousMargin || '0px')
  const after = phoneLengths(self.data.nextMargin || '0px')
  const shownAtOnce = self.data.displayMultipleItems || 1
  box.style.setProperty('--item', `calc((100% - (${before}) - (${after})) / ${shownAtOnce})`)
  list.forEach((item, at) => {
    let offset = at - index - shift
    if (self.data.circular && count > shownAtOnce) {
      if (offset > count / 2) offset -= count
      if (offset < -count / 2) offset += count
    }
    item.style.transition = ms ? `transform ${ms}ms ${easing(self)}` : 'none'
    item.style[self.data.vertical ? 'top' : 'left'] = before
    item.style[self.data.vertical ? 'height' : 'width'] = 'var(--item)'
    item.style.transform = self.data.vertical ? `translate(0, ${offset * 100}%)` : `translate(${offset * 100}%, 0)`
    item.ariaHidden = Math.round(offset) >= 0 && offset < shownAtOnce ? null : 'true'
  })
  drawDots(self)
}

function go(self: Native, index: number, source: '' | 'autoplay' | 'touch', ms: number) {
  const list = items(self)
  const moved = index !== self.shown
  self.shown = index
  lay(self, index, ms)
  if (!moved || list.length === 0) return
  change(self, { current: index })
  const currentItemId = nativeOf(list[index] ?? null)?.data.itemId ?? ''
  self.triggerEvent('change', { current: index, currentItemId, source })
  setTimeout(() => self.triggerEvent('animationfinish', { current: index, currentItemId, source }), ms)
}

function easing(self: Native): string {
  const names: Record<string, string> = {
    linear: 'linear',
    easeInCubic: 'ease-in',
    easeOutCubic: 'ease-out',
    easeInOutCubic: 'ease-in-out',
  }
  return names[self.data.easingFunction] ?? 'ease'
}

function drawDots(self: Native) {
  const count = items(self).length
  const { indicatorDots, indicatorColor, indicatorActiveColor } = self.data
  const dots = self.dots as HTMLElement
  dots.hidden = !indicatorDots
  dots.toggleAttribute('vertical', self.data.vertical)
  if (dots.childElementCount !== count) {
    dots.replaceChildren(...Array.from({ length: count }, () => document.createElement('i')))
  }
  ;[...dots.children].forEach((dot, at) => {
    ;(dot as HTMLElement).style.background = at === self.shown ? indicatorActiveColor : indicatorColor
  })
}

function drag(self: Native) {
  const box = dom(self)
  let from: { x: number; y: number; at: number } | undefined
  let shift = 0
  const start = (x: number, y: number) => {
    if (!self.data.disableTouch) from = { x, y, at: performance.now() }
    shift = 0
  }
  const move = (x: number, y: number, event: Event) => {
    if (!from) return
    const along = self.data.vertical ? y - from.y : x - from.x
    const across = self.data.vertical ? x - from.x : y - from.y
    if (!self.dragging && Math.abs(across) > Math.abs(along)) {
      from = undefined
      return
    }
    if (Math.abs(along) < 5) return
    self.dragging = true
    if (event.cancelable) event.preventDefault()
    shift = -along / ((self.data.vertical ? box.clientHeight : box.clientWidth) || 1)
    const last = items(self).length - 1
    if (!self.data.circular && (self.shown + shift < 0 || self.shown + shift > last)) shift /= 3
    lay(self, self.shown, 0, shift)
    self.triggerEvent('transition', { dx: self.data.vertical ? 0 : -along, dy: self.data.vertical ? -along : 0 })
  }
  const end = () => {
    if (!from || !self.dragging) {
      from = undefined
      return
    }
    const quick = performance.now() - from.at < 300 && Math.abs(shift) > 0.05
    from = undefined
    self.dragging = false
    const count = items(self).length
    const step = Math.abs(shift) > 0.5 || quick ? Math.sign(shift) : 0
    const wanted = self.shown + step
    const index = self.data.circular ? (wanted + count) % count : Math.max(0, Math.min(count - 1, wanted))
    go(self, index, 'touch', self.data.duration)
  }
  dragged(box, { start, move, end })
}
