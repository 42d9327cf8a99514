import type { Trigger } from '../functions/catalogue'
import { nextMoment } from './cron'

export interface Due {
  trigger: Trigger
  at: number
}

/**
 * A leap of the clock runs one trigger at most this often: once an hour in a leap of a day. A run costs some 20 ms, so a
 * day of a minute's trigger would take half a minute, a year three hours.
 */
const MOST_RUNS_PER_LEAP = 24

/** The next moment a trigger is due after `after` (both ms since 1970). */
export const nextRun = ({ cron }: Trigger, after: number): number | undefined => nextMoment(cron, after)

/** Every run due in (from, to], in order, whichever trigger it belongs to; a long leap is thinned out evenly. */
export function dueBetween(triggers: Trigger[], from: number, to: number): Due[] {
  return triggers.flatMap((trigger) => runsOf(trigger, from, to)).sort((a, b) => a.at - b.at)
}

/** Of every trigger that was due in (from, to] only its last run, in order: what was missed is made up for once. */
export function lastDue(triggers: Trigger[], from: number, to: number): Due[] {
  return triggers
    .flatMap((trigger) => {
      const first = nextRun(trigger, from)
      return first !== undefined && first <= to ? { trigger, at: lastRun(trigger, to) ?? first } : []
    })
    .sort((a, b) => a.at - b.at)
}

function runsOf(trigger: Trigger, from: number, to: number): Due[] {
  const runs: Due[] = []
  for (let at = nextRun(trigger, from); at !== undefined && at <= to; at = nextRun(trigger, at)) {
    if (runs.length === MOST_RUNS_PER_LEAP) return thinned(trigger, from, to)
    runs.push({ trigger, at })
  }
  return runs
}

/** The first run of each of many equal stretches of the leap, and its very last run. */
function thinned(trigger: Trigger, from: number, to: number): Due[] {
  const stretch = (to - from) / (MOST_RUNS_PER_LEAP - 1)
  const starts = Array.from({ length: MOST_RUNS_PER_LEAP - 1 }, (_, index) => from + index * stretch)
  const moments = [...starts.map((start) => nextRun(trigger, start)), lastRun(trigger, to)]
  const within = moments.filter((at) => at !== undefined && at <= to) as number[]
  return [...new Set(within)].map((at) => ({ trigger, at }))
}

/** The last run at or before `to`: looks back further and further until it meets one, then walks up to the end. */
function lastRun(trigger: Trigger, to: number): number | undefined {
  for (let back = 1000; back < to; back *= 2) {
    let last: number | undefined
    for (let at = nextRun(trigger, to - back); at !== undefined && at <= to; at = nextRun(trigger, at)) last = at
    if (last !== undefined) return last
  }
  return undefined
}
