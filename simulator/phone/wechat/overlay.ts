import { el } from './element'

let layer: HTMLElement | undefined

/** Covers page and bars: sheets, dialogs, previews are drawn here, the latest on top. */
export function overlay(): HTMLElement {
  layer ??= sheltered(el('div.wc-overlay'))
  return layer
}

const backs = new WeakMap<Element, () => void>()

/**
 * Shows `content` over everything; answers how to take it away. A touch beside the content calls `dismiss`, the phone's
 * back calls `back`, or else `dismiss`.
 */
export function cover(
  content: HTMLElement,
  options: { kind: string; dismiss?: () => void; back?: () => void },
): () => void {
  const shade = el(`div.wc-shade.wc-${options.kind}`, {
    on: { click: (event: Event) => event.target === shade && options.dismiss?.() },
  })
  shade.append(content)
  overlay().append(shade)
  const back = options.back ?? options.dismiss
  if (back) backs.set(shade, back)
  return () => shade.remove()
}

/** The phone's back, for the sheet on top. @returns false when there is none; one that insists on an answer stays */
export function backOnSheet(): boolean {
  const top = [...overlay().querySelectorAll(':scope > .wc-shade')].at(-1)
  if (!top || overlay().classList.contains('wc-behind')) return false
  backs.get(top)?.()
  return true
}

/**
 * A tap ends before the browser sends its click, so a sheet that the tap opened lies under that click already. A click
 * whose finger went down before the sheet was there is not for the sheet.
 */
function sheltered(over: HTMLElement): HTMLElement {
  const shownAt = new WeakMap<Node, number>()
  let pressedAt = 0
  const press = () => {
    pressedAt = performance.now()
  }
  window.addEventListener('pointerdown', press, { capture: true, passive: true })
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) shownAt.set(node, performance.now())
  }).observe(over, { childList: true })
  over.addEventListener(
    'click',
    (event) => {
      const sheet = [...over.children].find((child) => child.contains(event.target as Node))
      // detail 0: keyboards, screen readers and element.click() have no finger
      if (!sheet || event.detail === 0 || (shownAt.get(sheet) ?? 0) < pressedAt) return
      event.stopImmediatePropagation()
      event.preventDefault()
    },
    true,
  )
  return over
}
