import { Cron } from 'croner'
import type { Trigger } from '../functions/catalogue'

export interface Due {
  trigger: Trigger
  at: number
}

/** More runs of one trigger than this in one leap of the clock are thinned out evenly; the last one always runs. */
const MOST_RUNS_PER_LEAP = 200

/** The next moment a trigger is due after `after` (both ms since 1970); undefined when never. Times are Beijing's. */
export function nextRun(trigger: Trigger, after: number): number | undefined {
  return pattern(trigger.cron).nextRun(new Date(after))?.getTime()
}

/** Every run due in (from, to], in order, whichever trigger it belongs to. */
export function dueBetween(triggers: Trigger[], from: number, to: number): Due[] {
  return triggers.flatMap((trigger) => thin(runsOf(trigger, from, to))).sort((a, b) => a.at - b.at)
}

function runsOf(trigger: Trigger, from: number, to: number): Due[] {
  const runs: Due[] = []
  for (let at = nextRun(trigger, from); at !== undefined && at <= to; at = nextRun(trigger, at))
    runs.push({ trigger, at })
  return runs
}

function thin(runs: Due[]): Due[] {
  if (runs.length <= MOST_RUNS_PER_LEAP) return runs
  const step = Math.ceil(runs.length / MOST_RUNS_PER_LEAP)
  return runs.filter((_, index) => (runs.length - 1 - index) % step === 0)
}

const patterns = new Map<string, Cron>()

function pattern(cron: string): Cron {
  if (!patterns.has(cron)) patterns.set(cron, new Cron(cron, { timezone: 'Asia/Shanghai', paused: true }))
  return patterns.get(cron)!
}
