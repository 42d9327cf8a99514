const WEEKDAYS = '日一二三四五六'
const BEIJING = 8 * 3600_000

/** The parts of an instant on the clocks of China, whatever zone the phone is set to. */
function parts(at: number) {
  const date = new Date(at + BEIJING)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: WEEKDAYS[date.getUTCDay()],
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  }
}

/** "11月28日 周六" */
export function dayWords(at: number): string {
  const { month, day, weekday } = parts(at)
  return `${month}月${day}日 周${weekday}`
}

/** "10:24" */
export function clockWords(at: number): string {
  const { hour, minute } = parts(at)
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** "今天 10:24", "昨天 10:24", "11月28日 10:24", with the year when it is another one. */
export function momentWords(at: number, now: number): string {
  const daysAgo = dayNumber(now) - dayNumber(at)
  const { year, month, day } = parts(at)
  const clock = clockWords(at)
  if (daysAgo === 0) return `今天 ${clock}`
  if (daysAgo === 1) return `昨天 ${clock}`
  return `${year === parts(now).year ? '' : `${year}年`}${month}月${day}日 ${clock}`
}

/** "2026-11-28" in China */
export function dayOf(at: number): string {
  const { year, month, day } = parts(at)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** "早上好" and its like */
export function greeting(at: number): string {
  const { hour } = parts(at)
  if (hour < 5) return '夜深了'
  if (hour < 9) return '早上好'
  if (hour < 12) return '上午好'
  if (hour < 14) return '中午好'
  if (hour < 18) return '下午好'
  return '晚上好'
}

function dayNumber(at: number): number {
  return Math.floor((at + BEIJING) / 86_400_000)
}
