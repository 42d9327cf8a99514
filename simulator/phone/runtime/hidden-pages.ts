import { pagesElement } from './page-area'

let showSheetsOf: (path: string) => void = () => undefined

/** `show` makes the sheets of one page count, and those of no other. */
export function onMeasuringHidden(show: (path: string) => void) {
  showSheetsOf = show
}

/**
 * Measures something of a page. In WeChat a page that others cover keeps its layout; here it has none, so it is laid out
 * for the moment of measuring, between two paints.
 */
export function laidOut<T>(dom: Element | null | undefined, measure: () => T): T {
  const covered = dom?.closest<HTMLElement>('.phone-page[hidden]')
  const shown = pagesElement.querySelector<HTMLElement>('.phone-page:not([hidden])')
  if (!covered) return measure()
  covered.hidden = false
  showSheetsOf(covered.dataset.path!)
  try {
    return measure()
  } finally {
    covered.hidden = true
    if (shown) showSheetsOf(shown.dataset.path!)
  }
}
