import { clockWords, dayOf, dayWords } from '../../services/dates'
import { nearDayWords } from './order-words'

const DAY = 86_400_000
const HALF_HOUR = 1_800_000
/** Somebody has to see it, take it and walk over. */
const NOTICE = HALF_HOUR
const DAYS_AHEAD = 14

/** Hours of the day in China between which a service may begin: [from, to). */
export type Hours = [from: number, to: number]

export interface DayChip {
  day: string
  words: string
}

export interface TimeChip {
  at: number
  words: string
}

export interface Period {
  name: string
  times: TimeChip[]
}

/** The days on which it can still begin. */
export function dayChips(hours: Hours, now: number): DayChip[] {
  const days = Array.from({ length: DAYS_AHEAD }, (_, index) => now + index * DAY)
  return days
    .filter((at) => timesOf(dayOf(at), hours, now).length > 0)
    .map((at) => ({ day: dayOf(at), words: shortDay(at, now) }))
}

function shortDay(at: number, now: number): string {
  const near = nearDayWords(at, now)
  return near === dayWords(at) ? near : `${near} ${dayWords(at).split(' ')[1]}`
}

/** Every half hour of that day, in parts of the day; parts without a time are left out. */
export function periodsOf(day: string, hours: Hours, now: number): Period[] {
  const times = timesOf(day, hours, now)
  const noon = midnight(day) + 12 * 3_600_000
  const evening = midnight(day) + 18 * 3_600_000
  return [
    { name: '上午', times: times.filter(({ at }) => at < noon) },
    { name: '下午', times: times.filter(({ at }) => at >= noon && at < evening) },
    { name: '晚上', times: times.filter(({ at }) => at >= evening) },
  ].filter((period) => period.times.length > 0)
}

function timesOf(day: string, [from, to]: Hours, now: number): TimeChip[] {
  const start = midnight(day)
  return Array.from({ length: (to - from) * 2 }, (_, index) => start + from * 3_600_000 + index * HALF_HOUR)
    .filter((at) => at >= now + NOTICE)
    .map((at) => ({ at, words: clockWords(at) }))
}

function midnight(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`)
}
