import { cleanOffice, officeProblems, timeOfDay } from '../../../../domain/places/rules'
import type { Closure, CommunitySettings, ExtraDay, Office, Spell } from '../../../../domain/places/views'

/** A spell as it is typed: "8:30"; '' while it is not. */
export interface TypedSpell {
  from: string
  to: string
}

/** The settings as they are typed: seven days of spells, Monday first, and what is still to come. */
export interface TypedOffice {
  phone: string
  address: string
  week: TypedSpell[][]
  closures: Closure[]
  extraDays: ExtraDay[]
}

/** What somebody changed and has not saved, with what they changed it from. */
export interface SettingsDraft {
  version: number
  base: TypedOffice
  mine: TypedOffice
}

const DAYS = [0, 1, 2, 3, 4, 5, 6]

/** "8:30", "08：30", "830", "8点30", "8点半"; 24 hours a day. NaN for what is no time. */
function minutesOf(typed: string): number {
  const time = typed.normalize('NFKC').replace(/\s/g, '').replace('半', '30').replace(/[点.]/, ':').replace(/分$/, '')
  // a colon at the end: the minutes are still to come, or there are none
  const [, hours = '', minutes = ''] = time.match(/^(\d{1,2}?):?(\d{2})?$/) ?? []
  return hours === '' || Number(minutes) > 59 ? Number.NaN : Number(hours) * 60 + Number(minutes)
}

/** What is over is not shown; the server keeps it. */
export const typedOf = ({ phone, address, hours, closures, extraDays, today }: CommunitySettings): TypedOffice => ({
  phone,
  address,
  week: DAYS.map((weekday) =>
    (hours?.[weekday] ?? []).map(([from, to]) => ({ from: timeOfDay(from), to: timeOfDay(to) })),
  ),
  closures: closures.filter(({ to }) => to >= today).map((one) => ({ ...one })),
  extraDays: extraDays.filter(({ day }) => day >= today).map((one) => ({ ...one })),
})

/** As the door takes it. A week in which nobody has typed anything yet is one of which nothing is said. */
export const officeOf = ({ phone, address, week, closures, extraDays }: TypedOffice): Office => ({
  phone,
  address,
  hours: week.every((spells) => spells.length === 0)
    ? null
    : week.map((spells) => spells.map(({ from, to }): Spell => [minutesOf(from), minutesOf(to)])),
  closures,
  extraDays,
})

/** What the office would be by what is typed so far: a spell that is not complete is not open yet. */
export function officeSoFar(typed: TypedOffice): Office {
  const office = officeOf(typed)
  const isComplete = ([from, to]: Spell) => from < to
  return cleanOffice({ ...office, hours: office.hours?.map((spells) => spells.filter(isComplete)) ?? null })
}

/** What is wrong, by input path, as the door would say it. Whoever had hours may not be without. */
export function problemsOf(typed: TypedOffice, settings: CommunitySettings): Record<string, string> {
  const problems = officeProblems(officeOf(typed), settings, settings.today)
  return settings.hours && officeOf(typed).hours === null
    ? { ...problems, hours: '一周里至少要有一天开门。' }
    : problems
}

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * Somebody saved other settings meanwhile: what I did not touch is theirs now, what I changed stays mine, day by day and
 * line by line.
 */
export function onTopOf(theirs: TypedOffice, { base, mine }: SettingsDraft): TypedOffice {
  const own = <T>(before: T, now: T, other: T): T => (isSame(before, now) ? other : now)
  return {
    phone: own(base.phone, mine.phone, theirs.phone),
    address: own(base.address, mine.address, theirs.address),
    week: DAYS.map((day) => own(base.week[day] ?? [], mine.week[day] ?? [], theirs.week[day] ?? [])),
    closures: lines(base.closures, mine.closures, theirs.closures),
    extraDays: lines(base.extraDays, mine.extraDays, theirs.extraDays),
  }
}

function lines<T>(base: T[], mine: T[], theirs: T[]): T[] {
  const isIn = (list: T[], one: T) => list.some((other) => isSame(one, other))
  const kept = theirs.filter((one) => !isIn(base, one) || isIn(mine, one))
  return [...kept, ...mine.filter((one) => !isIn(base, one) && !isIn(theirs, one))]
}
