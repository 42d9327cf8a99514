import { dayOf } from '../../words/dates'

/** Why this moment cannot be the time of publishing; null when it can. */
export function whyNotPublishAt(at: number | null, now: number, validUntil: string): string | null {
  if (at === null) return '请选发布的时间。'
  if (at <= now) return '这个时间已经过去了，请选以后的时间，或者现在发布。'
  if (dayOf(at) > validUntil) return '发布时间晚于有效期，居民会看不到。'
  return null
}
