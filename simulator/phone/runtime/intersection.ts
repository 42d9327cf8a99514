import type { component, glassEasel } from 'glass-easel-miniprogram-adapter'
import { domOf } from './events'
import { inPageArea } from './page-area'

type Margins = { left?: number; right?: number; top?: number; bottom?: number }
type Options = { thresholds?: number[]; initialRatio?: number; observeAll?: boolean }
type Rect = { left: number; top: number; right: number; bottom: number; width?: number; height?: number }
type Reference = { selector?: string; margins: Margins }

/** WeChat's IntersectionObserver: margins in px, rectangles from the page area's top left corner. */
export class IntersectionObserver {
  private references: Reference[] = []
  private observers: globalThis.IntersectionObserver[] = []

  constructor(
    private readonly scope: component.GeneralComponent,
    private readonly options: Options = {},
  ) {}

  relativeTo(selector: string, margins: Margins = {}): this {
    this.references.push({ selector, margins })
    return this
  }

  relativeToViewport(margins: Margins = {}): this {
    this.references.push({ margins })
    return this
  }

  observe(selector: string, callback: (answer: Record<string, unknown>) => void) {
    const root = this.scope._$.getShadowRoot() as glassEasel.ShadowRoot | null
    const found = root?.querySelectorAll(selector) ?? []
    for (const element of this.options.observeAll ? found : found.slice(0, 1)) this.watch(element, callback)
  }

  disconnect() {
    for (const observer of this.observers) observer.disconnect()
    this.observers = []
  }

  private watch(element: glassEasel.Element, callback: (answer: Record<string, unknown>) => void) {
    const dom = domOf(element)
    if (!dom) return
    const { selector, margins } = this.references.at(-1) ?? { margins: {} }
    const root = selector ? this.reference(selector) : dom.closest<HTMLElement>('.phone-page')
    let ratio = this.options.initialRatio ?? 0
    const thresholds = this.options.thresholds ?? [0]
    const { top = 0, right = 0, bottom = 0, left = 0 } = margins
    const observer = new globalThis.IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const now = entry.isIntersecting ? Math.max(entry.intersectionRatio, Number.EPSILON) : 0
          const crossed = thresholds.some((at) => ratio !== now && (ratio - at) * (now - at) <= 0)
          ratio = now
          if (crossed) callback(describe(element, entry))
        }
      },
      { root, rootMargin: `${top}px ${right}px ${bottom}px ${left}px`, threshold: thresholds },
    )
    observer.observe(dom)
    this.observers.push(observer)
  }

  private reference(selector: string): HTMLElement | null {
    const root = this.scope._$.getShadowRoot() as glassEasel.ShadowRoot | null
    const element = root?.querySelector(selector)
    return (element && domOf(element)) ?? null
  }
}

function describe(element: glassEasel.Element, entry: IntersectionObserverEntry): Record<string, unknown> {
  return {
    id: element.id,
    dataset: { ...element.dataset },
    intersectionRatio: entry.intersectionRatio,
    intersectionRect: place(entry.intersectionRect),
    boundingClientRect: place(entry.boundingClientRect),
    relativeRect: place(entry.rootBounds ?? new DOMRect()),
    time: Date.now(),
  }
}

function place({ left, top, width, height }: DOMRectReadOnly): Rect {
  const { x, y } = width || height ? inPageArea(left, top) : { x: 0, y: 0 }
  return { left: x, top: y, right: x + width, bottom: y + height, width, height }
}
