import type { QueueRow } from '../../../../domain/casework/views'
import { dayOf } from '../../words/dates'

export interface ScreenFigures {
  overdue: number
  dueToday: number
  submittedToday: number
  running: number
}

/** Today's figures out of the running cases. */
export function figuresOf(
  rows: Pick<QueueRow, 'caseId' | 'urgency' | 'submittedAt' | 'due'>[],
  now: number,
): ScreenFigures {
  const today = dayOf(now)
  return {
    overdue: rows.filter((row) => row.due?.overdue ?? row.urgency === 'overdue').length,
    dueToday: rows.filter((row) => row.urgency === 'today').length,
    submittedToday: rows.filter((row) => dayOf(row.submittedAt) === today).length,
    running: rows.length,
  }
}

/** In a hall nobody's full name is shown: '张样例' -> '张**'. */
export function hallName(name: string): string {
  const [first = '', ...rest] = [...name]
  return first + '*'.repeat(Math.max(rest.length, 1))
}
