const ZONE = 'Asia/Shanghai'
const DAY = 86_400_000

const dayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
const timeFormat = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})
const weekdayFormat = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, weekday: 'short' })

/** The day in Shanghai, 'YYYY-MM-DD'. */
export function dayOf(at: number): string {
  return dayFormat.format(at)
}

/** '10:24' */
export function timeText(at: number): string {
  return timeFormat.format(at)
}

/** '11月28日 周六'; another year is named. */
export function dayText(at: number, now = Date.now()): string {
  const [year, month, day] = dayOf(at).split('-').map(Number)
  const words = `${month}月${day}日 ${weekdayFormat.format(at)}`
  return dayOf(now).startsWith(`${year}-`) ? words : `${year}年${words}`
}

/** '11月28日 周六 10:24' */
export function momentText(at: number, now = Date.now()): string {
  return `${dayText(at, now)} ${timeText(at)}`
}

/** For lists: '10:24' today, '昨天 10:24', else '11月28日'. */
export function shortMoment(at: number, now = Date.now()): string {
  if (dayOf(at) === dayOf(now)) return timeText(at)
  if (dayOf(at) === dayOf(now - DAY)) return `昨天 ${timeText(at)}`
  return dayText(at, now).split(' ')[0]
}

/** Waiting as a person says it: '刚来', '已等35分钟', '已等3小时', '已等2天'. */
export function waitedText(minutes: number): string {
  if (minutes < 1) return '刚来'
  if (minutes < 60) return `已等${Math.floor(minutes)}分钟`
  if (minutes < 60 * 24) return `已等${Math.floor(minutes / 60)}小时`
  return `已等${Math.floor(minutes / 60 / 24)}天`
}
