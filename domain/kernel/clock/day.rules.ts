/** A calendar day in China, 'YYYY-MM-DD'. As text it is in order, and what compares days needs no library: the phone runs this. */
export type Day = string

/** Is there such a day? 30 February is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === text
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** How many days lie between two, whichever is first. */
export const daysApart = (one: Day, other: Day): number =>
  Math.abs(new Date(`${one}T00:00:00Z`).getTime() - new Date(`${other}T00:00:00Z`).getTime()) / 86_400_000

/** Full years on `today`; who was born on 29 February is a year older on 1 March. */
export function ageOn(birthDay: Day, today: Day): number {
  const years = yearOf(today) - yearOf(birthDay)
  return today.slice(5) < birthDay.slice(5) ? years - 1 : years
}

/** Who was born by then is `years` old on `day`. The last of February may be a day that is none: it is compared, not shown. */
export const bornBy = (day: Day, years: number): Day => `${yearOf(day) - years}${day.slice(4)}`

/** Monday is 0, Sunday 6. */
export const weekdayOf = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

const DAY_MS = 24 * 3600_000

/** How many days later `to` is. */
export const daysFrom = (from: Day, to: Day): number =>
  (new Date(`${to}T00:00:00Z`).getTime() - new Date(`${from}T00:00:00Z`).getTime()) / DAY_MS
