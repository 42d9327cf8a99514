import { type Day, dayOf, daysAfter, endOf } from '../../kernel'
import { isWorkingDay, type LocalDays, localDaysAnew } from '../../places'
import type { Clock, Pause } from '../application/document'

/** How many working days a desk has for what is not the item's own promise. */
export const WITHIN = {
  /** to say whether the application is accepted */
  acceptance: 2,
  /** for the applicant to bring what is missing */
  supplement: 15,
  /** for the grid worker to fetch papers */
  pickup: 2,
  /** to hand over the result */
  delivery: 3,
  /** for the applicant to rate before the desk closes the case */
  closing: 5,
}

/** Is the day inside a pause? The day on which waiting begins still counts as ours; the day it ends does not. */
const isPaused = (pauses: readonly Pause[], day: Day, now: number): boolean =>
  pauses.some(({ from, to }) => dayOf(from) < day && day <= dayOf(to ?? now))

/** The day that is `days` working days of the community after `from`, not counting the pauses. */
export function dayAfter(
  from: Day,
  days: number,
  { pauses, local }: Pick<Clock, 'pauses' | 'local'>,
  now: number,
): Day {
  if (days <= 0) return from
  let left = days
  for (const day of daysAfter(from))
    if (isWorkingDay(day, local) && !isPaused(pauses, day, now) && --left === 0) return day
  return from
}

/** @returns the instant until which the answer was promised; null before acceptance */
export const promisedUntil = (clock: Clock, promisedDays: number, now: number): number | null =>
  clock.startedOn === null ? null : endOf(dayAfter(clock.startedOn, promisedDays, clock, now))

export const pausedFor = (clock: Clock, why: Pause['why'], at: number): Clock => ({
  ...clock,
  pauses: [...clock.pauses, { from: at, to: null, why }],
})

/** The clock runs on; the days that are still to come are counted by what is known of them now. */
export const resumedFrom = (clock: Clock, why: Pause['why'], at: number, calendar: LocalDays): Clock => {
  const { local: before, ...rest } = clock
  const local = localDaysAnew(dayOf(at), before, calendar)
  return {
    ...rest,
    ...(local && { local }),
    pauses: clock.pauses.map((pause) => (pause.why === why && pause.to === null ? { ...pause, to: at } : pause)),
  }
}
