import { type Day, dayInWords, dayOf, daysBetween, isWeekend, yearOf } from '../../kernel'
import {
  closureOn,
  extraDayOn,
  holidayOf,
  isCalendarPublished,
  isWorkingDay,
  type LocalDays,
  STATE_CALENDAR,
  workingDaysBetween,
} from '../../places'
import type { Clock, Pause } from '../application/document'
import { dayAfter } from './promise'

/** Who reads it: whoever waits, or an office. */
export type Reader = 'resident' | 'staff'

/** Whoever applied, as the reader calls them. */
export const applicantTo = (reader: Reader): string => (reader === 'staff' ? '申请人' : '您')

const waitingFor = (why: Pause['why'], whom: string): string =>
  why === 'supplement' ? `等${whom}补材料` : '等专家评定'

/**
 * How the date was arrived at, line by line, for the resident and the staff alike. Empty before acceptance.
 * @param known the community's calendar as it is now; the promise counts by the one that the clock keeps, and what became
 *   known since is said
 */
export function derivation(
  clock: Clock,
  promisedDays: number,
  now: number,
  known: LocalDays = clock.local ?? STATE_CALENDAR,
  reader: Reader = 'resident',
): string[] {
  const { startedOn, pauses, local } = clock
  const whom = applicantTo(reader)
  if (!startedOn) return []
  const due = dayAfter(startedOn, promisedDays, clock, now)
  return [
    promisedDays === 0 ? '这个事项承诺当天办结' : `这个事项承诺${promisedDays}个工作日内办结`,
    `${dayInWords(startedOn)} 受理，从下一个工作日起算`,
    ...pauses.map((pause) => pauseLine(pause, now, local, whom)),
    ...calendarLines(startedOn, due, local, known, whom),
    ...(promisedDays > 0 ? ['周六、周日和法定节假日不计'] : []),
    ...unpublished(startedOn, due),
    pauses.some(({ to }) => to === null)
      ? '现在暂停计时，等到以后继续往下数'
      : `所以最晚${dayInWords(due)}给${whom}答复`,
  ]
}

function pauseLine({ from, to, why }: Pause, now: number, local: LocalDays | undefined, whom: string): string {
  const days = workingDaysBetween(dayOf(from), dayOf(to ?? now), local)
  const until = to === null ? '到现在' : `到${dayInWords(dayOf(to))}`
  return `${dayInWords(dayOf(from))}${until} ${waitingFor(why, whom)}，不计${days}个工作日`
}

/** Said as long as it is so: staff and applicant know that the day may still move. */
function unpublished(from: Day, to: Day): string[] {
  const years = [from, to].map(yearOf).filter((year) => !isCalendarPublished(year))
  return [...new Set(years)].map((year) => `${year}年的放假调休安排还没有公布，先按法定节假日推算，公布后可能有变动`)
}

/**
 * What differs from plain weeks: public holidays and the community's closures, those of one reason as one line; weekends
 * that are worked, by all (调休) or by the community alone; last what the community announced when the promise was given.
 */
function calendarLines(
  from: Day,
  to: Day,
  local: LocalDays = STATE_CALENDAR,
  known: LocalDays,
  whom: string,
): string[] {
  const off = new Map<string, Day[]>()
  const worked: string[] = []
  const later = new Map<string, Day[]>()
  const note = (lines: Map<string, Day[]>, words: string, day: Day) =>
    lines.set(words, [...(lines.get(words) ?? []), day])
  for (const day of daysBetween(from, to)) {
    const weekend = isWeekend(day)
    const closure = closureOn(local, day)
    const holiday = holidayOf(day)
    if (closure && isWorkingDay(day)) {
      const isStill = closureOn(known, day) !== undefined
      note(off, isStill ? `社区因${closure.reason}休息，不计` : `社区原定因${closure.reason}休息，不计`, day)
    } else if (isWorkingDay(day, local)) {
      const extra = extraDayOn(local, day)
      if (extra && !isWorkingDay(day)) worked.push(`${dayInWords(day)} 社区因${extra.reason}加开，计入`)
      else if (weekend) worked.push(`${dayInWords(day)} 调休上班，计入`)
      const announced = closureOn(known, day)
      if (announced) note(later, `社区因${announced.reason}休息，是答应${whom}以后才定的，答复的日子不变`, day)
    } else if (!weekend && holiday) note(off, `${holiday}放假，不计`, day)
  }
  return [...inDays(off), ...worked, ...inDays(later)]
}

const inDays = (lines: Map<string, Day[]>): string[] =>
  [...lines].map(([words, days]) => {
    const [first = '', last = first] = [days[0], days.at(-1)]
    return first === last ? `${dayInWords(first)} ${words}` : `${dayInWords(first)}到${dayInWords(last)} ${words}`
  })
