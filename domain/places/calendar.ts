import { getDayDetail, getSolarDateFromLunar, getSolarTerms, isWorkday } from 'chinese-days'
import { addDays, type Day, dayOf, daysAfter, daysBetween, type OpenOn, type Spell, yearOf } from '../kernel'

/**
 * The days off that the law itself gives, every year (《全国年节及纪念日放假办法》, 2025). The State Council publishes a year's
 * whole calendar, with bridges and make-up days, in the November before: until then these are what is known of it.
 */
const FIXED: Record<string, string> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
}

/** By the lunar calendar: month, day, how many days, beginning how many before. */
const LUNAR: [called: string, month: number, day: number, days: number, before: number][] = [
  ['春节', 1, 1, 4, 1],
  ['端午节', 5, 5, 1, 0],
  ['中秋节', 8, 15, 1, 0],
]

const byLaw = new Map<number, Map<Day, string>>()

/** The statutory holidays of a year, worked out. */
function holidaysByLaw(year: number): Map<Day, string> {
  const known = byLaw.get(year)
  if (known) return known
  const days = new Map(Object.entries(FIXED).map(([day, called]): [Day, string] => [`${year}-${day}`, called]))
  for (const [called, month, date, count, before] of LUNAR) {
    const first = addDays(getSolarDateFromLunar(`${year}-${two(month)}-${two(date)}`).date, -before)
    for (let i = 0; i < count; i++) days.set(addDays(first, i), called)
  }
  for (const { date, term } of getSolarTerms(`${year}-04-03`, `${year}-04-07`))
    if (term === 'pure_brightness') days.set(date, '清明节')
  for (const [day, called] of [...days].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (isWeekend(day)) days.set(inPlaceOf(day, days), `${called}补假`)
  byLaw.set(year, days)
  return days
}

/** Article 6: a day off that is a Saturday or a Sunday is given on a working day; until it is published which, the next. */
function inPlaceOf(day: Day, taken: Map<Day, string>): Day {
  let at = addDays(day, 1)
  while (isWeekend(at) || taken.has(at)) at = addDays(at, 1)
  return at
}

/** Of a year that the library does not have it knows the weekends only. */
const isWeekend = (day: Day): boolean => !isWorkday(day)

const two = (number: number) => String(number).padStart(2, '0')

/** Has the State Council's calendar of that year reached us? Before it has, make-up days are not known. */
export const isCalendarPublished = (year: number): boolean => getDayDetail(`${year}-10-01`).name.includes(',')

/** Working days by the State Council's calendar: public holidays are off, make-up days (调休) are on. */
export function isWorkingDay(day: Day): boolean {
  let works = working.get(day)
  if (works === undefined) {
    works = isWorkday(day) && (isCalendarPublished(yearOf(day)) || !holidaysByLaw(yearOf(day)).has(day))
    working.set(day, works)
  }
  return works
}

/** Lists ask for the same few hundred days again and again; the library looks each up by parsing it. */
const working = new Map<Day, boolean>()

/** "国庆节" on a day that is off because of it; null on working days and plain weekends. */
export function holidayOf(day: Day): string | null {
  if (!isCalendarPublished(yearOf(day))) return holidaysByLaw(yearOf(day)).get(day) ?? null
  const { name, work } = getDayDetail(day)
  return work ? null : (name.split(',')[1] ?? null)
}

/** The n-th working day after `day` (the day itself does not count); 0 is the day itself. */
export function addWorkingDays(day: Day, days: number): Day {
  if (days <= 0) return day
  let left = days
  for (const at of daysAfter(day)) if (isWorkingDay(at) && --left === 0) return at
  return day
}

/** Working days after `from` up to and including `to`; negative when `to` is before `from`. */
export function workingDaysBetween(from: Day, to: Day): number {
  if (from > to) return -workingDaysBetween(to, from)
  let count = 0
  for (const day of daysBetween(from, to)) if (isWorkingDay(day)) count += 1
  return count
}

/** "还有3个工作日" / "今天到期" / "已超期2个工作日" */
export function dueInWords(dueAt: number, now: number): string {
  const left = workingDaysBetween(dayOf(now), dayOf(dueAt))
  if (now > dueAt) return left === 0 ? '今天已超期' : `已超期${-left}个工作日`
  return left === 0 ? '今天到期' : `还有${left}个工作日`
}

/** The hours of an office on its working days: spells of work, between them its lunch break. */
export const onWorkingDays =
  (spells: readonly Spell[], isOpen: (day: Day) => boolean = isWorkingDay): OpenOn =>
  (day) =>
    isOpen(day) ? spells : []
