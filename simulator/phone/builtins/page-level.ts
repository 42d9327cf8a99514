import { phoneLengths } from '../build/units'
import { host } from '../runtime/host'
import { pagesElement } from '../runtime/page-area'
import { type Builtin, dom } from './native'

/** Root font size, the page element's style and the colour behind it, from the template. */
export const pageMeta: Builtin = {
  properties: {
    backgroundTextStyle: String,
    backgroundColor: String,
    backgroundColorTop: String,
    backgroundColorBottom: String,
    rootBackgroundColor: String,
    scrollTop: String,
    scrollDuration: { type: Number, value: 300 },
    pageStyle: String,
    pageFontSize: String,
    rootFontSize: String,
    pageOrientation: String,
  },
  attached() {
    this.apply()
  },
  observers: {
    'rootFontSize, pageFontSize, pageStyle, backgroundColor, rootBackgroundColor'() {
      this.apply()
    },
    scrollTop(top: string) {
      if (top) void host.scrollTo({ scrollTop: Number.parseFloat(top), duration: this.data.scrollDuration })
    },
  },
  methods: {
    apply() {
      const { rootFontSize, pageFontSize, pageStyle, backgroundColor, rootBackgroundColor } = this.data
      const page = dom(this).closest<HTMLElement>('page')
      if (!page) return
      if (rootFontSize) document.documentElement.style.fontSize = phoneLengths(rootFontSize)
      page.style.cssText = phoneLengths(pageStyle || '')
      if (pageFontSize) page.style.fontSize = pageFontSize === 'system' ? '' : phoneLengths(pageFontSize)
      const outer = page.closest<HTMLElement>('.phone-page')
      if (outer && (rootBackgroundColor || backgroundColor))
        outer.style.backgroundColor = rootBackgroundColor || backgroundColor
    },
  },
}

/** Inside page-meta: the navigation bar from the template. */
export const navigationBar: Builtin = {
  properties: {
    title: String,
    loading: Boolean,
    frontColor: String,
    backgroundColor: String,
    colorAnimationDuration: Number,
    colorAnimationTimingFunc: String,
  },
  observers: {
    'title, loading, frontColor, backgroundColor'(title: string, loading: boolean, front: string, ground: string) {
      // the element is made before it stands in its page
      queueMicrotask(() => {
        const page = dom(this).closest<HTMLElement>('.phone-page')
        if (!page || page.hidden) return
        host.bars.navigation.set({
          loading,
          ...(title ? { title } : {}),
          ...(front ? { frontColor: front as '#000000' } : {}),
          ...(ground ? { backgroundColor: ground } : {}),
        })
      })
    },
  },
}

/** A sheet over the page; the back gesture closes it before the page. */
export const pageContainer: Builtin = {
  properties: {
    show: Boolean,
    duration: { type: Number, value: 300 },
    zIndex: { type: Number, value: 100 },
    overlay: { type: Boolean, value: true },
    position: { type: String, value: 'bottom' },
    round: Boolean,
    closeOnSlideDown: Boolean,
    overlayStyle: String,
    customStyle: String,
  },
  created() {
    this.cover = document.createElement('div')
    this.cover.className = 'phone-page-container-overlay'
    this.cover.addEventListener('click', () => this.triggerEvent('clickoverlay', {}))
  },
  attached() {
    dom(this).before(this.cover)
  },
  detached() {
    this.cover.remove()
  },
  observers: {
    'show, overlay, position, round, zIndex, duration'(
      show: boolean,
      overlay: boolean,
      position: string,
      round: boolean,
      z: number,
      ms: number,
    ) {
      const box = dom(this)
      if (show !== (this.open ?? false)) {
        this.open = show
        const [before, during, after] = show
          ? ['beforeenter', 'enter', 'afterenter']
          : ['beforeleave', 'leave', 'afterleave']
        this.triggerEvent(before, {})
        this.triggerEvent(during, {})
        setTimeout(() => this.triggerEvent(after, {}), ms)
      }
      box.dataset.position = position
      box.toggleAttribute('data-show', show)
      box.toggleAttribute('data-round', round)
      box.style.zIndex = String(z + 1)
      box.style.transitionDuration = `${ms}ms`
      this.cover.style.zIndex = String(z)
      this.cover.hidden = !show || !overlay
    },
    customStyle(style: string) {
      if (style) dom(this).style.cssText += `;${phoneLengths(style)}`
    },
    overlayStyle(style: string) {
      this.cover.style.cssText += `;${phoneLengths(style ?? '')}`
    },
  },
}

/** Shows its content only while the page area fits; lengths in CSS px. */
export const matchMedia: Builtin = {
  properties: {
    minWidth: { type: Number, value: -1 },
    maxWidth: { type: Number, value: -1 },
    width: { type: Number, value: -1 },
    minHeight: { type: Number, value: -1 },
    maxHeight: { type: Number, value: -1 },
    height: { type: Number, value: -1 },
    orientation: String,
  },
  attached() {
    this.resize = new ResizeObserver(() => this.match())
    this.resize.observe(pagesElement)
    this.match()
  },
  detached() {
    this.resize.disconnect()
  },
  methods: {
    match() {
      const { clientWidth: width, clientHeight: height } = pagesElement
      const { data } = this
      const fits =
        (data.minWidth < 0 || width >= data.minWidth) &&
        (data.maxWidth < 0 || width <= data.maxWidth) &&
        (data.width < 0 || width === data.width) &&
        (data.minHeight < 0 || height >= data.minHeight) &&
        (data.maxHeight < 0 || height <= data.maxHeight) &&
        (data.height < 0 || height === data.height) &&
        (!data.orientation || data.orientation === (width > height ? 'landscape' : 'portrait'))
      dom(this).style.display = fits ? '' : 'none'
    },
  },
}

/** The web page is shown as a note: this stand-in opens no addresses outside of the machine. */
export const webView: Builtin = {
  properties: { src: String, updateTitle: null, forwardTop: null },
  observers: {
    src(address: string) {
      dom(this).textContent = address ? `网页：${address}` : ''
      if (address) requestAnimationFrame(() => this.triggerEvent('load', { src: address }))
    },
  },
}
