import type { Page } from 'playwright-core'

interface Layout {
  /** what reaches beyond the right edge of the screen */
  wide: string[]
  /** what must be touched and is less high than a finger; "words height" */
  small: string[]
  /** words of which a part is clipped at the side, with nothing (…) that says so; and a title that ends in … */
  cut: string[]
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
    // WeChat draws the bar above the page: what a page is called is read whole, also on the narrowest phone
    const titles = [...document.querySelectorAll<HTMLElement>('.wc-title')].filter(
      (one) => one.getClientRects().length > 0,
    )
    const cut = titles.filter((one) => one.scrollWidth > one.clientWidth).map(say)
    const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!text.textContent?.trim() || !text.parentElement) continue
      const clipping = clippedBy(text.parentElement, box)
      if (!clipping) continue
      const words = document.createRange()
      words.selectNodeContents(text)
      const { left, right: end } = clipping.getBoundingClientRect()
      if ([...words.getClientRects()].some((line) => line.left < left - 1 || line.right > end + 1))
        cut.push(say(text.parentElement))
    }
    return {
      wide: wide.slice(0, 5),
      small: small.slice(0, 5),
      cut: titles.length > 0 ? cut.slice(0, 5) : ['no title is shown'],
      measured: shown.length,
    }

    /** the nearest box around that hides what reaches beyond it; none where it scrolls or ends in … */
    function clippedBy(from: Element, until: Element): Element | undefined {
      for (let at: Element | null = from; at && at !== until; at = at.parentElement) {
        const { overflowX, textOverflow, webkitLineClamp } = getComputedStyle(at)
        if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none' || /auto|scroll/.test(overflowX)) return undefined
        if (/hidden|clip/.test(overflowX)) return at
      }
      return undefined
    }
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
    shells.forEach((one, index) => void one.style.setProperty('--scale', scales[index] ?? null))
    return { small: small.slice(0, 8), measured: shells.length > 0 ? speaking.length : 0 }
  })
}

/**
 * Words that cannot be told from what lies behind them: less than 4.5 to 1 (3 to 1 when large), as WCAG 2.1 counts.
 * What lies on a picture or a gradient, and what is switched off, is left out.
 */
export function measureContrast(page: Page): Promise<{ faint: string[]; measured: number }> {
  return page.evaluate(() => {
    type Phone = { __phone: { host: { current(): { box: HTMLElement } } } }
    type Colour = { r: number; g: number; b: number; a: number }
    const { box } = (globalThis as unknown as Phone).__phone.host.current()
    const read = (text: string): Colour => {
      const [r = 0, g = 0, b = 0, a = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
      return { r, g, b, a }
    }
    const over = (top: Colour, under: Colour): Colour => ({
      r: top.r * top.a + under.r * (1 - top.a),
      g: top.g * top.a + under.g * (1 - top.a),
      b: top.b * top.a + under.b * (1 - top.a),
      a: 1,
    })
    const part = (value: number) => (value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4)
    const light = ({ r, g, b }: Colour) => 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
    /** null: on a picture, or not all there */
    const behind = (one: Element): Colour | null => {
      const layers: Colour[] = []
      for (let at: Element | null = one; at; at = at.parentElement) {
        const style = getComputedStyle(at)
        if (style.backgroundImage !== 'none' || Number(style.opacity) < 1) return null
        const colour = read(style.backgroundColor)
        if (colour.a > 0) layers.push(colour)
        if (colour.a === 1) return layers.reverse().reduce((under, top) => over(top, under))
      }
      return null
    }
    const faint: string[] = []
    let measured = 0
    for (const one of box.querySelectorAll<HTMLElement>('*')) {
      const says = [...one.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '')
      if (!says || one.getClientRects().length === 0 || one.closest('[aria-disabled=true], [class*=disabled]')) continue
      const ground = behind(one)
      if (!ground) continue
      const style = getComputedStyle(one)
      const ink = over(read(style.color), ground)
      const [more, less] = [light(ink), light(ground)].sort((a, b) => b - a) as [number, number]
      const size = Number.parseFloat(style.fontSize)
      const least = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5
      const ratio = (more + 0.05) / (less + 0.05)
      measured++
      if (ratio < least - 0.05)
        faint.push(
          `${ratio.toFixed(2)} “${(one.textContent ?? '').trim().slice(0, 20)}” .${one.className} ${style.color} on ${Object.values(ground).map(Math.round)}`,
        )
    }
    return { faint: faint.slice(0, 8), measured }
  })
}
