import type { Page } from 'playwright-core'

/**
 * What can be pressed and cannot be reached in this window: cut off by a place that does not scroll, out of the window
 * with nothing to scroll, or covered by something else. Nothing but a table may have to be scrolled sideways.
 */
export function unreachableControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const TARGETS = 'button, a[href], input, select, textarea, summary, [role="tab"]'
    const say = (one: Element) =>
      `${one.localName}${(one as HTMLElement).dataset.testid ? `#${(one as HTMLElement).dataset.testid}` : ''} “${(one.textContent ?? '').trim().slice(0, 16)}”`
    const wrong: string[] = []
    for (const one of document.querySelectorAll<HTMLElement>(TARGETS)) {
      if (one.getClientRects().length === 0 || getComputedStyle(one).visibility === 'hidden') continue
      // what stands for a native control is measured, the invisible control is not
      if (one.matches('input') && getComputedStyle(one).opacity === '0') continue
      one.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      const box = one.getBoundingClientRect()
      if (box.width < 2 || box.height < 2) continue
      const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 }
      const inTable = one.closest('.case-table-wrap') !== null
      if (middle.x < 0 || middle.y < 0 || middle.x > innerWidth || middle.y > innerHeight)
        wrong.push(`${say(one)} outside`)
      else if (!inTable && (box.left < -1 || box.right > innerWidth + 1)) wrong.push(`${say(one)} cut at the side`)
      else {
        const seen = document.elementFromPoint(middle.x, middle.y)
        // a message that goes away by itself, and the table's own head, may lie over it
        const covers = seen?.closest('.t-message, thead') === null && !one.contains(seen) && !seen.contains(one)
        if (!seen || covers) wrong.push(`${say(one)} covered by ${seen ? say(seen) : 'nothing'}`)
      }
    }
    for (const place of document.querySelectorAll<HTMLElement>(
      '.list-scroll, .case-body, .scroll-page, .action-bar, .case-head, .section, .filter-bar, .list-state',
    ))
      if (place.scrollWidth > place.clientWidth + 1)
        wrong.push(`${place.className} is ${place.scrollWidth} in ${place.clientWidth}`)
    const page = document.documentElement
    if (page.scrollWidth > page.clientWidth) wrong.push(`the page is ${page.scrollWidth} wide`)
    for (const scrolled of document.querySelectorAll('.list-scroll, .case-body, .scroll-page')) scrolled.scrollTop = 0
    return wrong
  })
}
