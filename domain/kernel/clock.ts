/** Everything here is China Standard Time, which has no daylight saving. */
const OFFSET = 8 * 3600_000
const DAY = 24 * 3600_000

/** A calendar day in China, 'YYYY-MM-DD'. */
export type Day = string

export const now = (): number => Date.now()

export const dayOf = (instant: number): Day => new Date(instant + OFFSET).toISOString().slice(0, 10)

/** Midnight in China at the start of the day. */
export const startOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) - OFFSET

/** The last millisecond of the day. */
export const endOf = (day: Day): number => startOf(day) + DAY - 1

export const addDays = (day: Day, days: number): Day => dayOf(startOf(day) + days * DAY)

export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && dayOf(startOf(text)) === text

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** "11月28日 周六" */
export function dayInWords(day: Day): string {
  const [, month, date] = day.split('-').map(Number)
  return `${month}月${date}日 ${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]}`
}

/** "10:24" */
export const timeInWords = (instant: number): string => new Date(instant + OFFSET).toISOString().slice(11, 16)

/** "11月28日 10:24" */
export const momentInWords = (instant: number): string => {
  const [, month, date] = dayOf(instant).split('-').map(Number)
  return `${month}月${date}日 ${timeInWords(instant)}`
}

/** "2026年11月28日 10:24": the format that WeChat's `time` field takes. */
export const momentForWeChat = (instant: number): string => {
  const [year, month, date] = dayOf(instant).split('-').map(Number)
  return `${year}年${month}月${date}日 ${timeInWords(instant)}`
}
