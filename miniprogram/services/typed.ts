/** As the drafts begin, so that 设置 forgets this with them. */
const PREFIX = 'draft.typed.'
/** What was left for longer is nobody's any more: it may be an ID number. */
const KEPT_MS = 24 * 3_600_000

/** Keeps what is being typed on a page: it is there again when the page was left by accident or the app killed. */
export function keepTyped(page: string, typed: object): void {
  wx.setStorageSync(PREFIX + page, { typed, at: Date.now() })
}

/** What was typed on the page before and has not been sent. */
export function typedBefore<Typed>(page: string): Typed | null {
  const kept = wx.getStorageSync(PREFIX + page) as { typed: Typed; at: number } | ''
  if (!kept) return null
  if (Date.now() - kept.at < KEPT_MS) return kept.typed
  forgetTyped(page)
  return null
}

/** It has been sent, or nobody wants it. */
export function forgetTyped(page: string): void {
  wx.removeStorageSync(PREFIX + page)
}
