import { type Actor, type Area, type Day, dayOf, type Grant, isWithin } from '../../kernel'
import { workingDaysBetween } from '../../places'
import type { CaseFigures, QueueRow } from '../views'
import { caseCounter, type Standing } from './case-counter'
import { DESK_OF, hasLists, oversees } from './queue-filter'

const SHOWN = 5
const ENDED = ['closed', 'withdrawn', 'notAccepted']
const SOON = 2

/** How much there is in this actor's areas, from the counters: one request for each area, however many cases run. */
export async function caseFigures(actor: Actor, now: number): Promise<CaseFigures> {
  const grants = actor.grants.filter(hasLists)
  const read = await Promise.all(widest(grants.map(({ area }) => area)).map((area) => caseCounter.read(area)))
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
  for (const { area, at, count } of read.flatMap(({ entries }) => entries)) {
    const mine = grants.filter((grant) => isWithin(area, grant.area) && isFor(grant, at.department))
    if (mine.length === 0) continue
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
  figures.latest = read
    .flatMap(({ notes }) => notes)
    .sort((a, b) => b.at - a.at)
    .filter(({ note }) => !ENDED.includes(note.status) && grants.some((grant) => isFor(grant, note.department)))
    .slice(0, SHOWN)
    .map(({ at, note }) => ({ at, ...note }))
  return figures
}

const isFor = ({ departments }: Grant, department: string): boolean => !departments || departments.includes(department)

/** Areas none of which is inside another. */
const widest = (areas: Area[]): Area[] =>
  [...new Set(areas)].filter((area) => !areas.some((other) => other !== area && isWithin(area, other)))

/** As a row of the list says it, from the day on which it is due. */
function urgencyOf({ who, day }: Standing, today: Day): QueueRow['urgency'] {
  if (day === '' || who === 'delivered') return 'waiting'
  if (day < today) return 'overdue'
  if (who === 'out') return 'waiting'
  const left = workingDaysBetween(today, day)
  if (left <= 0) return 'today'
  return left <= SOON ? 'soon' : 'normal'
}
