import { type Day, dayOf, now, startOf } from '../clock'
import { withRetries } from '../effects'
import { present } from '../objects/rules'
import { set } from '../store'
import type { DueField, Timer } from './timer'
import { nothingRan, TIMER_MEMORY, timerMemory } from './timer-memory'

export interface Ticked {
  /** what each job that had something to do says of it */
  did: Record<string, Record<string, number>>
  /** time ran out before everything was done: whoever asked should ask again at once */
  more: boolean
}

/**
 * What the one trigger does: asks in one request what is due, has it done, and asks again, because work makes work (a
 * notice that is published wants to be sent). At rest it costs that one request.
 * @param jobs in the order in which they run
 */
export async function tick(jobs: Record<string, Timer>, budget: number): Promise<Ticked> {
  const end = now() + budget
  const did: Ticked['did'] = {}
  for (;;) {
    const due = await whatIsDue(jobs)
    let progress = false
    for (const name of due) {
      if (now() >= end) return { did, more: true }
      const counts = await done(name, present(jobs[name]), end)
      for (const [what, count] of Object.entries(counts)) {
        did[name] = { ...did[name], [what]: (did[name]?.[what] ?? 0) + count }
        progress ||= count > 0
      }
    }
    if (!progress) return { did, more: false }
    if (now() >= end) return { did, more: true }
  }
}

/** One job that fails must not keep the others waiting: the next tick finds it due again. */
async function done(name: string, job: Timer, end: number): Promise<Record<string, number>> {
  try {
    const counts = await job(end - now())
    // what ran out of time is not done for today
    if ('daily' in job.when && now() < end)
      await withRetries(() => timerMemory.updateWhere({ _id: TIMER_MEMORY }, { [`ran.${name}`]: set(dayOf(now())) }))
    return counts
  } catch (error) {
    console.error(`timer ${name} waits for the next tick`, error)
    return {}
  }
}

/** The names of the jobs that have something to do. One request, however many there are. */
async function whatIsDue(jobs: Record<string, Timer>): Promise<string[]> {
  const at = now()
  const fields = distinct(Object.values(jobs).flatMap(({ when }) => ('due' in when ? when.due : [])))
  const look = () => timerMemory.withDue(TIMER_MEMORY, fields, at)
  const found = (await withRetries(look)) ?? (await begin(at).then(() => withRetries(look)))
  return Object.entries(jobs)
    .filter(([name, { when }]) =>
      'due' in when
        ? when.due.some((field) => found?.due.has(nameOf(field)))
        : isDueToday(when.daily, found?.document.ran[name], at),
    )
    .map(([name]) => name)
}

function isDueToday(time: string, ran: Day | undefined, at: number): boolean {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return ran !== dayOf(at) && startOf(dayOf(at)) + (hours * 60 + minutes) * 60_000 <= at
}

const begin = (at: number) => timerMemory.insert(nothingRan(at))

const nameOf = ({ collection, field }: DueField) => `${collection.definition.name}.${field}`

const distinct = (fields: readonly DueField[]): DueField[] => [
  ...new Map(fields.map((field) => [nameOf(field), field])).values(),
]
