import { type Actor, type Day, dayOf, readFor } from '../../kernel'
import { workingDaysBetween } from '../../places'
import { hasEnded } from '../rules'
import type { CaseFigures, QueueRow } from '../views'
import { caseCounter, type Standing } from './case-counter'
import { DESK_OF, hasLists, oversees } from './queue-filter'

const SHOWN = 5
const SOON = 2

/** How much there is in this actor's areas, from the counters: one request for each area, however many cases run. */
export async function caseFigures(actor: Actor, now: number): Promise<CaseFigures> {
  const grants = actor.grants.filter(hasLists)
  const department = ({ department }: { department: string }) => department
  const { entries, notes } = await readFor(caseCounter, grants, { entry: department, note: department })
  const today = dayOf(now)
  const figures: CaseFigures = {
    at: now,
    running: 0,
    overdue: 0,
    dueToday: 0,
    arrivedToday: 0,
    mine: { overdue: 0, today: 0, soon: 0, normal: 0, waiting: 0 },
    latest: [],
  }
  for (const { at, count, grants: mine } of entries) {
    if (at.what === 'arrived') {
      if (at.day === today) figures.arrivedToday += count
      continue
    }
    const urgency = urgencyOf(at, today)
    figures.running += count
    if (urgency === 'overdue') figures.overdue += count
    if (urgency === 'today') figures.dueToday += count
    if (mine.some((grant) => oversees(grant) || (at.level === DESK_OF[grant.role] && at.who !== 'out')))
      figures.mine[urgency] += count
  }
  figures.latest = notes
    .filter(({ note }) => !hasEnded(note.status))
    .slice(0, SHOWN)
    .map(({ at, note }) => ({ at, ...note }))
  return figures
}

/** As a row of the list says it, from the day on which it is due. */
function urgencyOf({ who, day }: Standing, today: Day): QueueRow['urgency'] {
  if (day === '' || who === 'delivered') return 'waiting'
  if (day < today) return 'overdue'
  if (who === 'out') return 'waiting'
  const left = workingDaysBetween(today, day)
  if (left <= 0) return 'today'
  return left <= SOON ? 'soon' : 'normal'
}
