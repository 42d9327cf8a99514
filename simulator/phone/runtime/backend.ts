import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { phoneLengths } from '../build/units'
import { unsupported } from './faults'
import { pagesElement } from './page-area'

/** DOM events that components may listen to; taps and touches come from gestures.ts, the rest from the built-ins themselves. */
const DOM_EVENTS = new Set(['transitionend', 'animationstart', 'animationiteration', 'animationend'])

type Context = InstanceType<typeof glassEasel.CurrentWindowBackendContext>
type DomElement = Parameters<Context['setListenerStats']>[0]

/**
 * glass-easel's DOM backend with WeChat's differences: built-ins are `<wx-*>`, one style element per sheet however many pages
 * use it, page sheets that can be switched off, sizes of the phone instead of the window.
 */
export class PhoneBackend extends glassEasel.CurrentWindowBackendContext {
  private readonly sheets = new Map<string, HTMLStyleElement>()
  private readonly texts = new Map<string, string>()

  constructor(private readonly builtins: ReadonlySet<string>) {
    super()
    const make = (tag: string) => document.createElement(this.builtins.has(tag) ? `wx-${tag}` : tag)
    this.document = {
      createElement: (tag: string) => make(tag) as unknown as DomElement,
      createTextNode: (text: string) => document.createTextNode(text) as unknown as DomElement,
      createDocumentFragment: () => document.createDocumentFragment() as unknown as DomElement,
    }
  }

  override getWindowWidth() {
    return pagesElement.clientWidth
  }

  override getWindowHeight() {
    return pagesElement.clientHeight
  }

  override associateValue(element: DomElement, value: glassEasel.Element) {
    super.associateValue(element, value)
    if (glassEasel.NativeNode.isNativeNode(value)) unsupported(`<${value.is}>`)
  }

  override setListenerStats(element: DomElement, type: string, capture: boolean) {
    if (DOM_EVENTS.has(type)) super.setListenerStats(element, type, capture, 0)
  }

  override registerStyleSheetContent(path: string, content: unknown) {
    this.texts.set(path, String(content))
  }

  override appendStyleSheetPath(path: string): number {
    const text = this.texts.get(path)
    if (!text || this.sheets.has(path)) return 0
    const sheet = document.createElement('style')
    sheet.textContent = text
    sheet.dataset.sheet = path
    const app = path !== 'app' && !this.sheets.has('app')
    if (app) this.appendStyleSheetPath('app')
    document.head.append(sheet)
    this.sheets.set(path, sheet)
    return 0
  }

  /** Only the shown page's own sheet applies; component sheets stay. */
  showOnlyPageSheet(page: string, pages: readonly string[]) {
    for (const path of pages) {
      const sheet = this.sheets.get(path)
      if (sheet) sheet.disabled = path !== page
    }
  }
}

const setNodeStyle = glassEasel.Element.prototype.setNodeStyle
glassEasel.Element.prototype.setNodeStyle = function (style, segment) {
  return setNodeStyle.call(this, typeof style === 'string' ? phoneLengths(style) : style, segment)
}

// WXSS knows #id, and whoever looks at the page from outside does too: ids go to the DOM as written
const id = Object.getOwnPropertyDescriptor(glassEasel.Element.prototype, 'id')!
Object.defineProperty(glassEasel.Element.prototype, 'id', {
  ...id,
  set(this: glassEasel.Element & { $$?: HTMLElement }, value: unknown) {
    id.set!.call(this, value)
    if (this.$$) this.$$.id = String(value)
  },
})
