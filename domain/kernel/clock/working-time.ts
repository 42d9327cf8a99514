import { addDays, type Day, dayOf, startOf } from './rules'

export const MINUTE = 60_000

/** From when to when an office works without a break, in minutes of the day: 8:30 to 12:00 is [510, 720]. */
export type Spell = readonly [from: number, to: number]

/**
 * When an office works on a day: its spells in order, between which lies its lunch break; none on a day off. Whose
 * calendar and whose hours they are is the caller's to say.
 */
export type OpenOn = (day: Day) => readonly Spell[]

/** Weekends, holidays and local closures together are never as long as that. */
const LONGEST_CLOSED = 60

/** The instants between which it works from that day on, one spell after another, for as long as it ever opens. */
function* spellsFrom(day: Day, openOn: OpenOn): Generator<readonly [from: number, to: number]> {
  for (let at = day, closed = 0; ; at = addDays(at, 1)) {
    const spells = openOn(at)
    closed = spells.length > 0 ? 0 : closed + 1
    if (closed > LONGEST_CLOSED) return
    const midnight = startOf(at)
    for (const [from, to] of spells) yield [midnight + from * MINUTE, midnight + to * MINUTE]
  }
}

const neverOpen = (from: number) => new Error(`nobody works for ${LONGEST_CLOSED} days some time after ${dayOf(from)}`)

/**
 * The instant at which so many minutes were worked after `from`: "answers within 30 working minutes". What is asked at
 * lunch, at night or on a day off counts from when work begins again; what is due at the very end of a spell is due then,
 * not when the next begins. No minutes: at once.
 */
export function addWorkingMinutes(from: number, minutes: number, openOn: OpenOn): number {
  let left = Math.round(minutes * MINUTE)
  if (left <= 0) return from
  for (const [begins, ends] of spellsFrom(dayOf(from), openOn)) {
    const start = Math.max(begins, from)
    if (start >= ends) continue
    if (left <= ends - start) return start + left
    left -= ends - start
  }
  throw neverOpen(from)
}

/** How many minutes were worked from one instant to the other, seconds as parts; negative when `to` is before `from`. */
export function workingMinutesBetween(from: number, to: number, openOn: OpenOn): number {
  if (to < from) return -workingMinutesBetween(to, from, openOn)
  let worked = 0
  for (const [begins, ends] of spellsFrom(dayOf(from), openOn)) {
    if (begins >= to) return worked / MINUTE
    worked += Math.max(0, Math.min(ends, to) - Math.max(begins, from))
  }
  throw neverOpen(from)
}

/** "还有25分钟" / "已超时1小时5分钟": of working time, full minutes, what is begun counts for whoever has it. */
export function dueInMinutes(dueAt: number, now: number, openOn: OpenOn): string {
  const left = workingMinutesBetween(now, dueAt, openOn)
  if (now > dueAt) return -left < 1 ? '刚刚超时' : `已超时${inHours(Math.floor(-left))}`
  return left < 1 ? '马上到时' : `还有${inHours(Math.ceil(left))}`
}

const inHours = (minutes: number): string =>
  [minutes >= 60 ? `${Math.floor(minutes / 60)}小时` : '', minutes % 60 > 0 ? `${minutes % 60}分钟` : ''].join('')
