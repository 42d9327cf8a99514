import { getDayDetail, getSolarDateFromLunar, getSolarTerms, isWorkday } from 'chinese-days'
import {
  addDays,
  addWorkingMinutes,
  type Day,
  dayInWords,
  dayOf,
  daysAfter,
  daysBetween,
  MINUTE,
  type OpenOn,
  type Spell,
  startOf,
  yearOf,
} from '../kernel'
import { closureOn, extraDayOn, openingOn, timeOfDay } from './hours.rules'
import type { LocalDays, OfficeTimes, StateDay } from './views'

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
  /** 中秋 within 国庆, as in 2020 and 2028: one day off that is due twice */
  const twice: [Day, string][] = []
  for (const [called, month, date, count, before] of LUNAR) {
    const first = addDays(getSolarDateFromLunar(`${year}-${two(month)}-${two(date)}`).date, -before)
    for (let i = 0; i < count; i++) {
      const day = addDays(first, i)
      if (days.has(day)) twice.push([day, called])
      days.set(day, called)
    }
  }
  for (const { date, term } of getSolarTerms(`${year}-04-03`, `${year}-04-07`))
    if (term === 'pure_brightness') days.set(date, '清明节')
  for (const [day, called] of [...days].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (isWeekend(day)) days.set(inPlaceOf(day, days), `${called}补假`)
  for (const [day, called] of twice) days.set(inPlaceOf(day, days), `${called}补假`)
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

/**
 * A calendar that has nothing beside the State Council's: towns and counties work by it, and so does whatever is counted of
 * many communities together.
 */
export const STATE_CALENDAR: LocalDays = { closures: [], extraDays: [] }

/**
 * Working days by the State Council's calendar: public holidays are off, make-up days (调休) are on. A community is off on
 * its own closures besides, and works on its extra days.
 */
export function isWorkingDay(day: Day, local: LocalDays = STATE_CALENDAR): boolean {
  if (closureOn(local, day)) return false
  return extraDayOn(local, day) !== undefined || worksByState(day)
}

function worksByState(day: Day): boolean {
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
export function addWorkingDays(day: Day, days: number, local: LocalDays = STATE_CALENDAR): Day {
  if (days <= 0) return day
  let left = days
  for (const at of daysAfter(day)) if (isWorkingDay(at, local) && --left === 0) return at
  return day
}

/** Working days after `from` up to and including `to`; negative when `to` is before `from`. */
export function workingDaysBetween(from: Day, to: Day, local: LocalDays = STATE_CALENDAR): number {
  if (from > to) return -workingDaysBetween(to, from, local)
  let count = 0
  for (const day of daysBetween(from, to)) if (isWorkingDay(day, local)) count += 1
  return count
}

/** "还有3个工作日" / "今天到期" / "已超期2个工作日" */
export function dueInWords(dueAt: number, now: number, local: LocalDays = STATE_CALENDAR): string {
  const [today, due] = [dayOf(now), dayOf(dueAt)]
  const left = workingDaysBetween(today, due, local)
  if (now > dueAt) return left === 0 ? '今天已超期' : `已超期${-left}个工作日`
  if (today === due) return '今天到期'
  // a day off came to be known after it was promised: nobody works between now and then
  return left === 0 ? '到期前不再上班' : `还有${left}个工作日`
}

/** What a community's calendar says of the days from then on; undefined: nothing that the State Council's does not. */
export function localDaysFrom(day: Day, { closures, extraDays }: LocalDays): LocalDays | undefined {
  const ahead = {
    closures: closures.filter(({ to }) => to >= day),
    extraDays: extraDays.filter((extra) => extra.day >= day),
  }
  return ahead.closures.length + ahead.extraDays.length === 0 ? undefined : ahead
}

/**
 * The calendar of something that goes on on `day` after it stood still: what lies behind is counted as it was, what lies
 * ahead by what is known now.
 */
export function localDaysAnew(day: Day, before: LocalDays | undefined, known: LocalDays): LocalDays | undefined {
  const { closures, extraDays } = before ?? STATE_CALENDAR
  const behind = {
    closures: closures.filter(({ from }) => from <= day).map((one) => ({ ...one, to: one.to < day ? one.to : day })),
    extraDays: extraDays.filter((one) => one.day <= day),
  }
  const next = addDays(day, 1)
  const ahead = localDaysFrom(next, known) ?? STATE_CALENDAR
  const all = {
    closures: [
      ...behind.closures,
      ...ahead.closures.map((one) => ({ ...one, from: one.from > day ? one.from : next })),
    ],
    extraDays: [...behind.extraDays, ...ahead.extraDays],
  }
  return all.closures.length + all.extraDays.length === 0 ? undefined : all
}

/** The day as the State Council's calendar has it, for who has no calendar at hand (`openingOn`). */
export const stateDay = (day: Day): StateDay => ({ day, works: isWorkingDay(day), holiday: holidayOf(day) })

/** As long as an office may be closed on end: holidays and its own closures together. */
const FURTHEST = 60

/**
 * When somebody is in the office: now, or the next time from when on, "11月30日 周一 8:30". null: nobody has said its hours,
 * or it is closed for longer than anybody waits.
 */
export function nextOpening(office: OfficeTimes, now: number): { isOpen: boolean; words: string } | null {
  const today = dayOf(now)
  const minute = (now - startOf(today)) / MINUTE
  for (let ahead = 0; ahead <= FURTHEST; ahead++) {
    const day = addDays(today, ahead)
    const spell = openingOn(office, stateDay(day)).spells.find(([, to]) => ahead > 0 || to > minute)
    if (!spell) continue
    const isOpen = ahead === 0 && spell[0] <= minute
    return { isOpen, words: `${ahead === 0 ? '今天' : dayInWords(day)} ${timeOfDay(spell[0])}` }
  }
  return null
}

/** By which a promise in minutes is counted where nobody has said the office's hours yet: 9 to 12 and 2 to 5. */
const HOURS_UNSAID: readonly Spell[] = [
  [540, 720],
  [840, 1020],
]

/** The hours in which an office works, day by day: working minutes are counted by it. */
export const worksOn =
  (office: OfficeTimes): OpenOn =>
  (day) => {
    if (!isWorkingDay(day, office)) return []
    return office.hours === null ? HOURS_UNSAID : openingOn(office, stateDay(day)).spells
  }

/**
 * Until when an answer is promised within so many working minutes: to the full minute, as rows and figures count it.
 * @returns with the hours by which it was promised, for the document to keep: its words go by them, whatever is set later
 */
export function dueWithin(minutes: number, at: number, office: OfficeTimes): { dueAt: number; office: OfficeTimes } {
  const due = addWorkingMinutes(at, minutes, worksOn(office))
  const { closures, extraDays } = localDaysFrom(dayOf(at), office) ?? STATE_CALENDAR
  return { dueAt: Math.floor(due / MINUTE) * MINUTE - 1, office: { hours: office.hours, closures, extraDays } }
}

/** The hours of an office on its working days: spells of work, between them its lunch break. */
export const onWorkingDays =
  (spells: readonly Spell[], isOpen: (day: Day) => boolean = isWorkingDay): OpenOn =>
  (day) =>
    isOpen(day) ? spells : []
