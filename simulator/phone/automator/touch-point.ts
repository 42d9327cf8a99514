import type { Host } from '../runtime/types'
import type { Node, Nodes } from './nodes'

export type Point = { x: number; y: number }

/** How long an element may stay covered (a toast, a banner, a closing sheet) before a tap on it is refused; ms. */
const patience = 5000
const NOT_SHOWN = 'the element is not shown, so it cannot be touched'
const LOST = 'what was touched was drawn anew before the finger was lifted, so the tap is lost'

/**
 * A finger that is about to tap: it comes down on what it aimed at or not at all. Between the look (`aim`, which answers
 * where) and the touch a page may be drawn anew under the finger; then the touch is taken back before anything hears of
 * it, and `landed` rejects as for an element that is not shown. It rejects too when what was touched went away before the
 * finger was lifted: then the tap is lost, on a phone as here.
 */
export function aiming(host: Host, nodes: Nodes) {
  let aim: { dom: HTMLElement; missed: boolean; lifted: boolean } | undefined
  const hear = (event: Event) => {
    if (!aim) return
    if (event.type === 'touchstart') aim.missed = !isHit(aim.dom, event.target)
    else aim.lifted = true
    if (!aim.missed) return
    // neither a touch nor the click that would be made of it
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  for (const type of ['touchstart', 'touchend']) addEventListener(type, hear, { capture: true, passive: false })
  return {
    async aim(node: Node): Promise<Point> {
      const dom = shown(nodes, node)
      const point = await pointOf(host, dom)
      aim = { dom, missed: true, lifted: false }
      return point
    },
    landed(): void {
      const touch = aim
      aim = undefined
      if (touch?.missed) throw new Error(NOT_SHOWN)
      if (touch && !touch.lifted) throw new Error(LOST)
    },
  }
}

/**
 * Where a finger can touch this node: scrolled into view, at rest, and not covered by something else. Rejects when
 * nobody could touch it.
 */
export const touchPoint = (host: Host, nodes: Nodes, node: Node): Promise<Point> => pointOf(host, shown(nodes, node))

function shown(nodes: Nodes, node: Node): HTMLElement {
  const [dom] = nodes.domsOf(node).filter((candidate) => candidate.getClientRects().length)
  if (!dom) throw new Error(NOT_SHOWN)
  return dom
}

async function pointOf(host: Host, dom: HTMLElement): Promise<Point> {
  if (!visible(host, dom)) dom.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
  const deadline = performance.now() + patience
  for (;;) {
    const place = await atRest(dom)
    const point = uncovered(dom, place)
    if (point) return point
    // drawn anew while it came to rest: no cover, it is gone
    if (!dom.isConnected || dom.getClientRects().length === 0) throw new Error(NOT_SHOWN)
    if (performance.now() > deadline) throw new Error(`the element is covered by ${describe(coverOf(place))}`)
    await pause(50)
  }
}

function visible(host: Host, dom: HTMLElement): boolean {
  const place = dom.getBoundingClientRect()
  const area = host.pagesElement.getBoundingClientRect()
  return place.top >= area.top && place.bottom <= area.bottom && place.left >= area.left && place.right <= area.right
}

async function atRest(dom: HTMLElement): Promise<DOMRect> {
  let before = dom.getBoundingClientRect()
  for (let frames = 0; frames < 60; frames++) {
    await pause(20)
    const now = dom.getBoundingClientRect()
    if (now.x === before.x && now.y === before.y && now.width === before.width) return now
    before = now
  }
  return before
}

/** The middle first, then other spots: a floating button may cover the middle of a long row. */
function uncovered(dom: HTMLElement, { left, top, width, height }: DOMRect): Point | undefined {
  const parts = [0.5, 0.25, 0.75, 0.1, 0.9]
  for (const down of parts)
    for (const across of parts) {
      const point = { x: left + width * across, y: top + height * down }
      const hit = document.elementFromPoint(point.x, point.y)
      if (isHit(dom, hit)) return point
    }
  return undefined
}

/** Is a touch on `hit` a touch of this element? Of a label or a button that it stands in, too. */
const isHit = (dom: HTMLElement, hit: EventTarget | null): boolean =>
  hit instanceof Element &&
  dom.isConnected &&
  (dom.contains(hit) || (hit.contains(dom) && hit.closest('wx-label, wx-button') === hit))

const coverOf = ({ left, top, width, height }: DOMRect) => document.elementFromPoint(left + width / 2, top + height / 2)
const describe = (dom: Element | null) =>
  dom ? `<${dom.localName} class="${dom.className}">` : 'the edge of the screen'
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
