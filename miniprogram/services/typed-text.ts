import { forgetUnsent, keepUnsent, unsent } from './unsent-storage'

const PREFIX = 'typed.'
/** What was left for longer is nobody's any more: it may be an ID number. */
const KEPT_MS = 24 * 3_600_000

/** Keeps what is being typed on a page: it is there again when the page was left by accident or the app killed. */
export function keepTyped(page: string, typed: object): void {
  keepUnsent(PREFIX + page, { typed, at: Date.now() })
}

/** What was typed on the page before and has not been sent. */
export function typedBefore<Typed>(page: string): Typed | null {
  const kept = unsent<{ typed: Typed; at: number }>(PREFIX + page)
  if (!kept) return null
  if (Date.now() - kept.at < KEPT_MS) return kept.typed
  forgetTyped(page)
  return null
}

/** It has been sent, or nobody wants it. */
export function forgetTyped(page: string): void {
  forgetUnsent(PREFIX + page)
}
