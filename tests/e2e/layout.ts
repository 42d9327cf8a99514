import type { Page } from 'playwright-core'

interface Layout {
  /** what reaches beyond the right edge of the screen */
  wide: string[]
  /** what must be touched and is less high than a finger; "words height" */
  small: string[]
  /** how much was measured: nothing is no page */
  measured: number
}

/** The least height of what a finger must meet; CSS px. */
const TARGET = 44

/** Measures the page that is shown: everything in it, also what must be scrolled to. */
export function measureLayout(page: Page): Promise<Layout> {
  return page.evaluate((least) => {
    type Phone = { __phone: { host: { current(): { box: HTMLElement } } } }
    const { box } = (globalThis as unknown as Phone).__phone.host.current()
    const right = box.getBoundingClientRect().left + box.clientWidth + 1
    const say = (one: Element) =>
      `${one.localName}.${one.className} “${(one.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 30)}”`
    const shown = [...box.querySelectorAll<HTMLElement>('*')].filter((one) => one.getClientRects().length > 0)
    const scrollsSideways = (one: Element) => {
      for (let at = one.parentElement; at && at !== box; at = at.parentElement)
        if (/auto|scroll|hidden/.test(getComputedStyle(at).overflowX)) return true
      return false
    }
    const wide = shown.filter((one) => one.getBoundingClientRect().right > right && !scrollsSideways(one)).map(say)
    if (box.scrollWidth > box.clientWidth + 1) wide.push(`the page itself: ${box.scrollWidth} px`)
    const small = shown
      .filter((one) =>
        one.matches('[role=button], [role=tab], [role=switch], [role=checkbox], [role=radio], wx-button'),
      )
      .filter((one) => one.getAttribute('aria-hidden') !== 'true' && one.getBoundingClientRect().height < least)
      .map((one) => `${say(one)} ${Math.round(one.getBoundingClientRect().height)}`)
    return { wide: wide.slice(0, 5), small: small.slice(0, 5), measured: shown.length }
  }, TARGET)
}

/**
 * Words that an elder must read and that are too small: the elders' version begins at 18 px. Measured at its least scale,
 * whatever the text size of the phone is.
 */
export function measureWords(page: Page): Promise<{ small: string[]; measured: number }> {
  return page.evaluate(() => {
    type Phone = { __phone: { host: { current(): { box: HTMLElement } } } }
    const { box } = (globalThis as unknown as Phone).__phone.host.current()
    const shells = [...box.querySelectorAll<HTMLElement>('.shell, [class*=shell]')].filter((one) =>
      one.style.getPropertyValue('--scale'),
    )
    const scales = shells.map((one) => one.style.getPropertyValue('--scale'))
    for (const one of shells) one.style.setProperty('--scale', '1.2')
    const speaking = [...box.querySelectorAll<HTMLElement>('*')].filter(
      (one) =>
        one.getClientRects().length > 0 &&
        [...one.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== ''),
    )
    const small = speaking
      .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 17.99)
      .map(
        (one) => `${getComputedStyle(one).fontSize} “${(one.textContent ?? '').trim().slice(0, 20)}” .${one.className}`,
      )
    shells.forEach((one, index) => void one.style.setProperty('--scale', scales[index]))
    return { small: small.slice(0, 8), measured: shells.length > 0 ? speaking.length : 0 }
  })
}
