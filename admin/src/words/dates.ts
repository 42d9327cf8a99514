import {
  addDays,
  dayInWords,
  dayOf,
  shortDay,
  timeInWords as timeText,
  yearOf,
} from '../../../domain/kernel/clock/rules'

export { addDays, dayOf, fieldOf, hourOf, momentOf, sheetMoment } from '../../../domain/kernel/clock/rules'
export { timeText }

/** '11月28日 周六'; another year is named. */
export function dayText(at: number, now = Date.now()): string {
  return otherYear(at, now) + dayInWords(dayOf(at))
}

/** '11月28日 周六 10:24' */
export function momentText(at: number, now = Date.now()): string {
  return `${dayText(at, now)} ${timeText(at)}`
}

/** For lists: '10:24' today, '昨天 10:24', else '11月28日'. */
export function shortMoment(at: number, now = Date.now()): string {
  const day = dayOf(at)
  const today = dayOf(now)
  if (day === today) return timeText(at)
  if (day === addDays(today, -1)) return `昨天 ${timeText(at)}`
  return otherYear(at, now) + shortDay(at)
}

/** Waiting as a person says it: '刚来', '已等35分钟', '已等3小时', '已等2天'. */
export function waitedText(minutes: number): string {
  if (minutes < 1) return '刚来'
  if (minutes < 60) return `已等${Math.floor(minutes)}分钟`
  if (minutes < 60 * 24) return `已等${Math.floor(minutes / 60)}小时`
  return `已等${Math.floor(minutes / 60 / 24)}天`
}

function otherYear(at: number, now: number): string {
  const year = yearOf(dayOf(at))
  return year === yearOf(dayOf(now)) ? '' : `${year}年`
}
