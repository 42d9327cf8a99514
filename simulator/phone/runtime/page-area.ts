/** The element that holds all pages, and the lengths that WeChat measures by it. */
export const pagesElement = document.createElement('div')
pagesElement.className = 'phone-pages'

/** Keeps `--rpx`, `--vw`, `--vh`, `--vmin`, `--vmax` (see build/units.ts) at the present size; `onResize` hears CSS px. */
export function watchPageArea(onResize: (size: { width: number; height: number }) => void) {
  let known = ''
  const measure = () => {
    const { clientWidth: width, clientHeight: height } = pagesElement
    if (!width || `${width}x${height}` === known) return
    const first = known === ''
    known = `${width}x${height}`
    const { style } = document.documentElement
    style.setProperty('--rpx', `${width / 750}px`)
    style.setProperty('--vw', `${width / 100}px`)
    style.setProperty('--vh', `${height / 100}px`)
    style.setProperty('--vmin', `${Math.min(width, height) / 100}px`)
    style.setProperty('--vmax', `${Math.max(width, height) / 100}px`)
    if (!first) onResize({ width, height })
  }
  new ResizeObserver(measure).observe(pagesElement)
  measure()
}

/** A window position as the page sees it: from the page area's top left corner. */
export function inPageArea(x: number, y: number): { x: number; y: number } {
  const { left, top } = pagesElement.getBoundingClientRect()
  return { x: x - left, y: y - top }
}
