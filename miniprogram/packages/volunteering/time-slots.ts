import { addDays, atHour, startOf } from '../../../domain/kernel/clock/rules'
import { clockWords, dayOf, dayWords } from '../../services/dates'
import { nearDayWords } from './order-words'

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
  const days = Array.from({ length: DAYS_AHEAD }, (_, index) => addDays(dayOf(now), index))
  return days
    .filter((day) => timesOf(day, hours, now).length > 0)
    .map((day) => ({ day, words: shortDay(startOf(day), now) }))
}

function shortDay(at: number, now: number): string {
  const near = nearDayWords(at, now)
  return near === dayWords(at) ? near : `${near} ${dayWords(at).split(' ')[1]}`
}

/** Every half hour of that day, in parts of the day; parts without a time are left out. */
export function periodsOf(day: string, hours: Hours, now: number): Period[] {
  const times = timesOf(day, hours, now)
  const noon = atHour(day, 12)
  const evening = atHour(day, 18)
  return [
    { name: '上午', times: times.filter(({ at }) => at < noon) },
    { name: '下午', times: times.filter(({ at }) => at >= noon && at < evening) },
    { name: '晚上', times: times.filter(({ at }) => at >= evening) },
  ].filter((period) => period.times.length > 0)
}

function timesOf(day: string, [from, to]: Hours, now: number): TimeChip[] {
  const first = atHour(day, from)
  return Array.from({ length: (to - from) * 2 }, (_, index) => first + index * HALF_HOUR)
    .filter((at) => at >= now + NOTICE)
    .map((at) => ({ at, words: clockWords(at) }))
}
