import { getDayDetail, isWorkday } from 'chinese-days'
import { addDays, type Day, dayOf, startOf } from './clock'

/**
 * Statutory holidays with a fixed date, every year (《全国年节及纪念日放假办法》, 2025): known before the State Council
 * publishes a year's calendar, which it does in the November before.
 */
const FIXED: Record<string, string> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
}

/** Working days by the State Council's calendar: public holidays are off, make-up days (调休) are on. */
export const isWorkingDay = (day: Day): boolean => !FIXED[day.slice(5)] && isWorkday(day)

/** "国庆节" on a day that is off because of it; null on working days and plain weekends. */
export function holidayOf(day: Day): string | null {
  const { name, work } = getDayDetail(day)
  return FIXED[day.slice(5)] ?? (work ? null : (name.split(',')[1] ?? null))
}

/** The n-th working day after `day` (the day itself does not count); 0 is the day itself. */
export function addWorkingDays(day: Day, days: number): Day {
  let at = day
  for (let left = days; left > 0; ) {
    at = addDays(at, 1)
    if (isWorkingDay(at)) left -= 1
  }
  return at
}

/** Working days after `from` up to and including `to`; negative when `to` is before `from`. */
export function workingDaysBetween(from: Day, to: Day): number {
  if (from === to) return 0
  if (startOf(from) > startOf(to)) return -workingDaysBetween(to, from)
  let count = 0
  for (let at = addDays(from, 1); startOf(at) <= startOf(to); at = addDays(at, 1)) if (isWorkingDay(at)) count += 1
  return count
}

/** "还有3个工作日" / "今天到期" / "已超期2个工作日" */
export function dueInWords(dueAt: number, now: number): string {
  const left = workingDaysBetween(dayOf(now), dayOf(dueAt))
  if (now > dueAt) return left === 0 ? '今天已超期' : `已超期${-left}个工作日`
  return left === 0 ? '今天到期' : `还有${left}个工作日`
}
