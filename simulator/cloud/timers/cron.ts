import { Cron } from 'croner'

/** CloudBase's trigger pattern: second minute hour day month weekday year, in Beijing time. */
export function isCron(pattern: string): boolean {
  try {
    return pattern.trim().split(/\s+/).length === 7 && Boolean(parsed(pattern))
  } catch {
    return false
  }
}

/** The next moment after `after` (both ms since 1970); undefined when there is none. */
export function nextMoment(pattern: string, after: number): number | undefined {
  return parsed(pattern).nextRun(new Date(after))?.getTime()
}

const known = new Map<string, Cron>()

function parsed(pattern: string): Cron {
  if (!known.has(pattern)) known.set(pattern, new Cron(pattern, { timezone: 'Asia/Shanghai', paused: true }))
  return known.get(pattern)!
}
