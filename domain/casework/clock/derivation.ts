import { type Day, dayInWords, dayOf, daysBetween, isWeekend, yearOf } from '../../kernel'
import { holidayOf, isCalendarPublished, isWorkingDay, workingDaysBetween } from '../../places'
import type { Clock, Pause } from '../application/document'
import { dayAfter } from './promise'

const WAITING: Record<Pause['why'], string> = { supplement: '等您补材料', expert: '等专家评定' }

/** How the date was arrived at, line by line, for the resident and the staff alike. Empty before acceptance. */
export function derivation(clock: Clock, promisedDays: number, now: number): string[] {
  const { startedOn, pauses } = clock
  if (!startedOn) return []
  const due = dayAfter(startedOn, promisedDays, pauses, now)
  return [
    promisedDays === 0 ? '这个事项承诺当天办结' : `这个事项承诺${promisedDays}个工作日内办结`,
    `${dayInWords(startedOn)} 受理，从下一个工作日起算`,
    ...pauses.map((pause) => pauseLine(pause, now)),
    ...calendarLines(startedOn, due),
    ...(promisedDays > 0 ? ['周六、周日和法定节假日不计'] : []),
    ...unpublished(startedOn, due),
    pauses.some(({ to }) => to === null) ? '现在暂停计时，等到以后继续往下数' : `所以最晚${dayInWords(due)}给您答复`,
  ]
}

function pauseLine({ from, to, why }: Pause, now: number): string {
  const days = workingDaysBetween(dayOf(from), dayOf(to ?? now))
  const until = to === null ? '到现在' : `到${dayInWords(dayOf(to))}`
  return `${dayInWords(dayOf(from))}${until} ${WAITING[why]}，不计${days}个工作日`
}

/** Said as long as it is so: staff and applicant know that the day may still move. */
function unpublished(from: Day, to: Day): string[] {
  const years = [from, to].map(yearOf).filter((year) => !isCalendarPublished(year))
  return [...new Set(years)].map((year) => `${year}年的放假调休安排还没有公布，先按法定节假日推算，公布后可能有变动`)
}

/** Public holidays, each as one line, and weekends that are worked (调休). */
function calendarLines(from: Day, to: Day): string[] {
  const holidays = new Map<string, { first: Day; last: Day; days: number }>()
  const worked: string[] = []
  for (const day of daysBetween(from, to)) {
    const weekend = isWeekend(day)
    if (weekend && isWorkingDay(day)) worked.push(`${dayInWords(day)} 调休上班，计入`)
    const called = holidayOf(day)
    if (weekend || !called) continue
    const known = holidays.get(called)
    holidays.set(called, { first: known?.first ?? day, last: day, days: (known?.days ?? 0) + 1 })
  }
  const off = [...holidays].map(([called, { first, last, days }]) =>
    days === 1
      ? `${dayInWords(first)} ${called}放假，不计`
      : `${dayInWords(first)}到${dayInWords(last)} ${called}放假，不计`,
  )
  return [...off, ...worked]
}
