import {
  addDays,
  dayInWords,
  dayOf,
  hourOf,
  shortDay,
  startOf,
  timeInWords,
  yearOf,
} from '../../domain/kernel/clock/rules'

export { dayOf }

/** "11月28日 周六" */
export const dayWords = (at: number): string => dayInWords(dayOf(at))

/** "10:24" */
export const clockWords = timeInWords

/** "今天 10:24", "昨天 10:24", "11月28日 10:24", with the year when it is another one. */
export function momentWords(at: number, now: number): string {
  const [day, today] = [dayOf(at), dayOf(now)]
  const near = day === today ? '今天' : day === addDays(today, -1) ? '昨天' : dateWords(day, now)
  return `${near} ${clockWords(at)}`
}

/** "11月28日", with the year when it is another one. */
export function dateWords(day: string, now: number): string {
  const year = yearOf(day)
  return `${year === yearOf(dayOf(now)) ? '' : `${year}年`}${shortDay(startOf(day))}`
}

/** "早上好" and its like */
export function greeting(at: number): string {
  const hour = hourOf(at)
  if (hour < 5) return '夜深了'
  if (hour < 9) return '早上好'
  if (hour < 12) return '上午好'
  if (hour < 14) return '中午好'
  if (hour < 18) return '下午好'
  return '晚上好'
}
