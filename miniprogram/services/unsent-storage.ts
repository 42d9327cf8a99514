/** What is filled in on this phone and not sent yet. Everything of the kind is kept here, so that 设置 forgets all of it. */
const PREFIX = 'draft.'

export function keepUnsent(key: string, filledIn: object): void {
  wx.setStorageSync(PREFIX + key, filledIn)
}

/** As it was kept, also after a kill of the app; null when there is nothing. */
export function unsent<Value extends object>(key: string): Value | null {
  return (wx.getStorageSync(PREFIX + key) as Value | '') || null
}

/** It has been sent, or nobody wants it. */
export function forgetUnsent(key: string): void {
  wx.removeStorageSync(PREFIX + key)
}

/** The keys of what begins like this. */
export const unsentKeys = (beginning = ''): string[] =>
  wx
    .getStorageInfoSync()
    .keys.filter((key) => key.startsWith(PREFIX + beginning))
    .map((key) => key.slice(PREFIX.length))

/** Removes all of it from this phone; drafts that the server has stay there. Answers how many there were. */
export function forgetAllUnsent(): number {
  const keys = unsentKeys()
  for (const key of keys) forgetUnsent(key)
  return keys.length
}
