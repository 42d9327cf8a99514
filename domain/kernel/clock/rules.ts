import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import type { Day } from './day.rules'
import { inUtc } from './utc.rules'

export { ageOn, bornBy, type Day, daysApart, daysFrom, isDay, weekdayOf, yearOf } from './day.rules'

dayjs.locale('zh-cn')

/**
 * China Standard Time, which has no daylight saving. The clock of China is read from a dayjs that stands in UTC and is eight
 * hours ahead: `utcOffset(8)` calculates by the machine's zone and is an hour wrong where that one jumps to summer time.
 */
const AHEAD = 8 * 3600_000

const inChina = (instant: number) => inUtc(instant + AHEAD)

/** `format` says the same, three times slower; lists ask for thousands of days. */
const dayAt = (china: dayjs.Dayjs): Day => china.toISOString().slice(0, 10)

/** The day in China. */
export const dayOf = (instant: number): Day => dayAt(inChina(instant))

/** Midnight in China at the start of the day. */
export const startOf = (day: Day): number => inUtc(day).valueOf() - AHEAD

/** The last millisecond of the day. */
export const endOf = (day: Day): number => inUtc(day).endOf('day').valueOf() - AHEAD

export const addDays = (day: Day, days: number): Day => dayAt(inUtc(day).add(days, 'day'))

/** The days after `from`, one by one, for ever. */
export function* daysAfter(from: Day): Generator<Day, never> {
  for (let china = inUtc(from); ; ) {
    china = china.add(1, 'day')
    yield dayAt(china)
  }
}

/** The days after `from` up to and including `to`; none when that is not later. */
export function* daysBetween(from: Day, to: Day): Generator<Day> {
  if (from >= to) return
  for (const day of daysAfter(from)) {
    if (day > to) return
    yield day
  }
}

/** Full hours of the day in China: 0 to 23. */
export const hourOf = (instant: number): number => inChina(instant).hour()

/** The instant of that hour in China. */
export const atHour = (day: Day, hour: number): number => inUtc(day).add(hour, 'hour').valueOf() - AHEAD

/** Saturday or Sunday, whatever the calendar of holidays says. */
export const isWeekend = (day: Day): boolean => [0, 6].includes(inUtc(day).day())

/** "11月28日 周六" */
export const dayInWords = (day: Day): string => inUtc(day).format('M月D日 ddd')

/** "11月28日" */
export const shortDay = (instant: number): string => inChina(instant).format('M月D日')

/** "10:24" */
export const timeInWords = (instant: number): string => inChina(instant).format('HH:mm')

/** "11月28日 10:24" */
export const momentInWords = (instant: number): string => inChina(instant).format('M月D日 HH:mm')

/** "2026年11月28日 10:24": the format that WeChat's `time` field takes. */
export const momentForWeChat = (instant: number): string => inChina(instant).format('YYYY年M月D日 HH:mm')

/** For a spreadsheet, which knows no time zones: a date whose UTC hour is the hour in China. */
export const sheetMoment = (instant: number): Date => inChina(instant).toDate()

/** What a field of day and time holds, "2026-11-28T10:24", on the clock of China wherever the browser stands. */
export const fieldOf = (instant: number): string => inChina(instant).format('YYYY-MM-DDTHH:mm')

/** The other way round; null when that is no moment. */
export function momentOf(field: string): number | null {
  const at = inUtc(field)
  return field && at.isValid() ? at.valueOf() - AHEAD : null
}
