import { type Actor, type Area, type Beside, dayOf, readFor, talliesBeside, talliesBrought, widest } from '../../kernel'
import { calendarOf, calendarsBeside } from '../../places'
import type { CaseFigures } from '../views'
import { caseKinds } from './kind'
import { urgencyOn } from './urgency'

const SHOWN = 5

/** Read together with whoever asks: the tallies, and by which calendars the communities among these areas count days. */
export const figuresBeside = (areas: readonly Area[]): Beside[] => [
  talliesBeside(
    caseKinds().map(({ figures }) => figures.counter.name),
    areas,
  ),
  ...calendarsBeside(areas),
]

/**
 * How much there is of every kind in this actor's areas, from the counters: a document for each kind and area, however
 * wide that is and however many cases run.
 */
export async function caseFigures(actor: Actor, now: number): Promise<CaseFigures> {
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
  const kinds = caseKinds()
  const department = ({ department }: { department: string }) => department
  const read = await readFor(
    kinds.map(({ figures: { counter, grants } }) => ({ counter, grants: grants(actor) })),
    { entry: department, note: department },
    // the session says the widest areas of all grants
    talliesBrought(actor, widest(actor.grants.map(({ area }) => area))),
  )
  for (const { name, statuses, figures: of } of kinds) {
    const { entries = [], notes = [] } = read.get(of.counter.name) ?? {}
    for (const { area, at, count, grants } of entries) {
      if (at.what === 'arrived') {
        if (at.day === today) figures.arrivedToday += count
        continue
      }
      const urgency = urgencyOn(at, now, calendarOf(actor, area))
      figures.running += count
      if (urgency === 'overdue') figures.overdue += count
      if (urgency === 'today') figures.dueToday += count
      if (grants.some((grant) => of.isTheirs(grant, at))) figures.mine[urgency] += count
    }
    for (const { at, note } of notes)
      if (!statuses[note.status]?.ended)
        figures.latest.push({ at, ...note, kind: name, statusWord: statuses[note.status]?.staff ?? note.status })
  }
  figures.latest = figures.latest.sort((a, b) => b.at - a.at).slice(0, SHOWN)
  return figures
}
