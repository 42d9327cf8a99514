import { inUtc } from './utc.rules'

/** A calendar day in China, 'YYYY-MM-DD'. As text it is in order, so days are compared without a clock. */
export type Day = string

/** Is there such a day? 30 February is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = inUtc(text)
  return day.isValid() && day.toISOString().slice(0, 10) === text
}

export const yearOf = (day: Day): number => inUtc(day).year()

/** How many days lie between two, whichever is first. */
export const daysApart = (one: Day, other: Day): number => Math.abs(daysFrom(one, other))

/**
 * Full years on `today`; who was born on 29 February is a year older on 1 March, where dayjs's own difference in years says
 * 28 February.
 */
export function ageOn(birthDay: Day, today: Day): number {
  const years = yearOf(today) - yearOf(birthDay)
  return today.slice(5) < birthDay.slice(5) ? years - 1 : years
}

/** Who was born by then is `years` old on `day`. The last of February may be a day that is none: it is compared, not shown. */
export const bornBy = (day: Day, years: number): Day => `${yearOf(day) - years}${day.slice(4)}`

/** Monday is 0, Sunday 6. */
export const weekdayOf = (day: Day): number => (inUtc(day).day() + 6) % 7

/** How many days later `to` is. */
export const daysFrom = (from: Day, to: Day): number => inUtc(to).diff(inUtc(from), 'day')
