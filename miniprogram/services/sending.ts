import { fieldsOf, sentenceOf } from './call-error'
import { fieldOf } from './field-of'
import { once } from './one-at-a-time'

/** What a page shows that sends what was filled in; spread into its `data`. */
export const UNSENT = {
  /** its button waits */
  sending: false,
  /** what kept it from being sent, above the button */
  problem: '',
  /** the same beside each field */
  problems: fieldOf<Record<string, string>>({}),
}

/** Sends what the page holds: as long as that runs its button waits, and another tap is none. Rejects as `work` does. */
export function sendOnce(
  page: { setData(change: { sending: boolean }): void },
  key: string,
  work: () => Promise<void>,
): Promise<void> {
  return once(key, async () => {
    page.setData({ sending: true })
    try {
      await work()
    } finally {
      page.setData({ sending: false })
    }
  })
}

/** What a page is made of on which somebody agrees (`consent`) before it is sent. */
export const CONSENT = {
  toggleConsent(this: { data: { consent: boolean }; setData(change: { consent: boolean; problem: string }): void }) {
    this.setData({ consent: !this.data.consent, problem: '' })
  },
}
export const NO_CONSENT = '请先看一看、勾上“我同意”'

/**
 * What the page shows of a refusal; everything that was filled in stays.
 * @param named the page's own names of the fields, from the server's paths
 */
export const refusalOf = (error: unknown, named = (fields: Record<string, string>) => fields) => ({
  problem: sentenceOf(error),
  problems: named(fieldsOf(error)),
})
