import { storedValue } from './stored-value'

/** An answer of the server as this phone read it last. */
export interface Kept<Answer> {
  answer: Answer
  /** when it was read */
  at: number
}

const PREFIX = 'kept.'
const FIELDS = ['answer', 'at'] as const
/** Lists and the matters that were looked at last; older ones make room. */
const MOST = 30

/** Keeps what was answered, for the next time when nothing can be asked. */
export function keepAnswer(key: string, answer: unknown): void {
  wx.setStorage({ key: PREFIX + key, data: { answer, at: Date.now() } })
  const keys = keptKeys()
  if (keys.length <= MOST) return
  const byAge = keys.map((one) => ({ one, at: storedValue<Kept<unknown>>(one, FIELDS)?.at ?? 0 }))
  byAge.sort((a, b) => a.at - b.at)
  for (const { one } of byAge.slice(0, keys.length - MOST)) wx.removeStorageSync(one)
}

/** null when it was never read on this phone. */
export function keptAnswer<Answer>(key: string): Kept<Answer> | null {
  return storedValue<Kept<Answer>>(PREFIX + key, FIELDS)
}

/** Somebody else, or another community: what was read is not theirs. */
export function forgetAnswers(): void {
  for (const key of keptKeys()) wx.removeStorageSync(key)
}

const keptKeys = (): string[] => wx.getStorageInfoSync().keys.filter((key) => key.startsWith(PREFIX))
