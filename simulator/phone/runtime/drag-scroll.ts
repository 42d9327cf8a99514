import { pagesElement } from './page-area'

const START_PX = 4

/** A mouse that drags scrolls what is under it, as a finger would; what a built-in or a `catch:touchmove` took stays put. */
export function scrollByDragging() {
  let last: { x: number; y: number } | undefined
  let box: HTMLElement | undefined
  let from: Element | undefined
  pagesElement.addEventListener('mousedown', (event) => {
    const target = event.target as Element
    if (event.button !== 0 || target.closest('input, textarea, select, [contenteditable]')) return
    last = { x: event.clientX, y: event.clientY }
    from = target
    box = undefined
  })
  window.addEventListener('mousemove', (event) => {
    if (!last || event.buttons !== 1) {
      last = undefined
      return
    }
    if (event.defaultPrevented) return
    const dx = last.x - event.clientX
    const dy = last.y - event.clientY
    if (!box && Math.hypot(dx, dy) < START_PX) return
    box ??= scrollable(from, Math.abs(dx) > Math.abs(dy))
    box?.scrollBy({ left: dx, top: dy, behavior: 'instant' })
    last = { x: event.clientX, y: event.clientY }
  })
  window.addEventListener('mouseup', () => {
    last = undefined
  })
}

function scrollable(from: Element | undefined, sideways: boolean): HTMLElement | undefined {
  for (let element = from as HTMLElement | null; element && element !== pagesElement; element = element.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(element)
    const room = sideways ? element.scrollWidth > element.clientWidth : element.scrollHeight > element.clientHeight
    if (room && /auto|scroll/.test(sideways ? overflowX : overflowY)) return element
  }
  return undefined
}
