import { type Day, daysFrom, weekdayOf } from '../kernel/clock/rules'
import type { Closure, ExtraDay, LocalDays, OfficeTimes, Opening, Spell, StateDay, Week } from './views'

/** Monday first, as `Week` has them. */
export const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

const SATURDAY = 5

/** "8:30" */
export const timeOfDay = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

/** "8:30-12:00 14:00-17:30" */
export const spellsInWords = (spells: readonly Spell[]): string =>
  spells.map(([from, to]) => `${timeOfDay(from)}-${timeOfDay(to)}`).join(' ')

/**
 * "周一至周五 8:30-12:00 14:00-17:30；周六 9:00-12:00": the only place that says opening hours to people. '' when nobody
 * has said them, or it is never open.
 */
export function hoursInWords(week: Week | null): string {
  const days = new Map<string, number[]>()
  for (const [weekday, spells] of (week ?? []).entries()) {
    const words = spellsInWords(spells)
    if (words) days.set(words, [...(days.get(words) ?? []), weekday])
  }
  return [...days].map(([words, weekdays]) => `${daysInWords(weekdays)} ${words}`).join('；')
}

function daysInWords(weekdays: readonly number[]): string {
  if (weekdays.length === WEEKDAYS.length) return '每天'
  const runs: number[][] = []
  for (const weekday of weekdays) {
    const last = runs[runs.length - 1]
    if (last?.includes(weekday - 1)) last.push(weekday)
    else runs.push([weekday])
  }
  return runs
    .flatMap((run) => (run.length > 2 ? [`${nameOf(run[0])}至${nameOf(run[run.length - 1])}`] : run.map(nameOf)))
    .join('、')
}

const nameOf = (weekday: number | undefined): string => WEEKDAYS[weekday ?? 0] ?? ''

/** The closure that the day lies in. */
export const closureOn = ({ closures }: Pick<LocalDays, 'closures'>, day: Day): Closure | undefined =>
  closures.find(({ from, to }) => from <= day && day <= to)

/** The extra working day that it is. */
export const extraDayOn = ({ extraDays }: Pick<LocalDays, 'extraDays'>, day: Day): ExtraDay | undefined =>
  extraDays.find((one) => one.day === day)

/**
 * When the office is open on a day, and why not. A Saturday or Sunday that is worked has the hours of the first weekday
 * with hours; on any other the office is open if it has hours of its own for that weekday, which makes it no working day.
 */
export function openingOn(office: OfficeTimes, { day, works, holiday }: StateDay): Opening {
  const week = office.hours ?? []
  const weekday = weekdayOf(day)
  const closure = closureOn(office, day)
  if (closure) return { spells: [], why: closure.reason }
  const extra = extraDayOn(office, day)
  if (works || extra) {
    const usual = weekday >= SATURDAY || holiday ? week.find((spells) => spells.length > 0) : week[weekday]
    return opening(usual, extra?.reason ?? (weekday >= SATURDAY ? '调休上班' : null), nameOf(weekday))
  }
  if (holiday) return { spells: [], why: holiday }
  return opening(week[weekday], null, nameOf(weekday))
}

const opening = (spells: readonly Spell[] = [], why: string | null, weekday: string): Opening =>
  spells.length > 0 ? { spells, why } : { spells: [], why: `${weekday}不开门` }

/** "停电" on a day of a closure, said of a range as one: "11月30日至12月1日". */
export const closureDays = ({ from, to }: Pick<Closure, 'from' | 'to'>): string =>
  from === to ? dayOfMonth(from) : `${dayOfMonth(from)}至${dayOfMonth(to)}`

const dayOfMonth = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

/** Further ahead a closure concerns nobody who wants to call or come now. */
const SOON = 7

/** Closures that are under way or begin within a week: "11月30日 停电；12月2日至12月3日 盘点". '' for none. */
export const closuresInWords = (closures: readonly Closure[], today: Day): string =>
  closures
    .filter(({ from, to }) => to >= today && daysFrom(today, from) <= SOON)
    .map((closure) => `${closureDays(closure)} ${closure.reason}`)
    .join('；')
