import { dayOf } from '../../kernel'
import { type LocalDays, workingDaysBetween } from '../../places'
import type { QueueRow } from '../views'
import { dueMinute, type Standing } from './counter'

const SOON = 2

/**
 * How urgent a case is, from when it is due and who has it: of a row and of the figures the same. "Overdue" and "today" ask
 * no calendar, so they are the same for everybody; "soon" goes by the community's, and above it by the State Council's
 * (docs/decisions/025).
 */
export function urgencyOn(
  { who, day }: Pick<Standing, 'who' | 'day'>,
  now: number,
  local: LocalDays,
): QueueRow['urgency'] {
  const today = dayOf(now)
  const [dueOn] = day.split(' ', 1)
  if (!dueOn || who === 'delivered') return 'waiting'
  if (day < (day === dueOn ? today : dueMinute(now))) return 'overdue'
  if (who === 'out') return 'waiting'
  if (dueOn === today) return 'today'
  return workingDaysBetween(today, dueOn, local) <= SOON ? 'soon' : 'normal'
}

/** Of a row. */
export const urgencyOf = (
  { state, dueAt, who }: { state: string; dueAt: number | null; who: Standing['who'] },
  now: number,
  local: LocalDays,
): QueueRow['urgency'] =>
  state === 'ended' || dueAt === null ? 'waiting' : urgencyOn({ who, day: dueMinute(dueAt) }, now, local)
