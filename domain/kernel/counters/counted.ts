import type { Grant } from '../actor'
import { type Aggregate, bornWith, type Change } from '../aggregate'
import { isWithin, widest } from '../area'
import type { Counter, Dimensions, Entry, Standing } from './counter'
import { type TallyNote, talliesWithin } from './tally'

// biome-ignore lint/suspicious/noExplicitAny: counters of whatever dimensions
type AnyCounter<T extends Aggregate> = Counter<T, any, any>

/** A change which is also counted, whatever made it. */
export const counted = <T extends Aggregate>(
  document: T,
  change: Change<T>,
  at: number,
  ...counters: AnyCounter<T>[]
): Change<T> => {
  const next: T = { ...document, ...change.set }
  return { ...change, effects: [...(change.effects ?? []), ...movedBy(document, next, at, counters)] }
}

/** A new thing which is counted from its birth. */
export const countedFromBirth = <T extends Aggregate>(document: T, ...counters: AnyCounter<T>[]): T =>
  bornWith(document, movedBy(null, document, document.createdAt, counters))

const movedBy = <T extends Aggregate>(before: T | null, after: T, at: number, counters: AnyCounter<T>[]) =>
  counters.flatMap((counter) => counter.moved(before, after, at))

/** An entry with those of the actor's grants that reach it. */
export interface EntryFor<D extends Dimensions> extends Entry<D> {
  grants: Grant[]
}

/**
 * What stands by each of these counters in the areas of the grants it is read for, with those that reach it; what none reaches is
 * left out. One request for each community that is in no other area, however many documents and counters there are.
 * @param departmentOf of what is counted, where grants may be bound to departments
 */
export async function readFor<D extends Dimensions, Note extends Record<string, string>>(
  counters: readonly { counter: Pick<Counter<never, D, Note>, 'name' | 'readFrom'>; grants: Grant[] }[],
  departmentOf: { entry: (at: D) => string; note: (note: Note) => string },
): Promise<Map<string, { entries: EntryFor<D>[]; notes: TallyNote<Note>[] }>> {
  const names = counters.map(({ counter }) => counter.name)
  const areas = widest(counters.flatMap(({ grants }) => grants.map(({ area }) => area)))
  const found = (await Promise.all(areas.map((area) => talliesWithin(names, area)))).flat()
  return new Map(
    counters.map(({ counter, grants }) => [counter.name, forGrants(counter.readFrom(found), grants, departmentOf)]),
  )
}

function forGrants<D extends Dimensions, Note>(
  read: Standing<D, Note>,
  grants: Grant[],
  departmentOf: { entry: (at: D) => string; note: (note: Note) => string },
): { entries: EntryFor<D>[]; notes: TallyNote<Note>[] } {
  const reaches = ({ departments }: Grant, department: string) => !departments || departments.includes(department)
  const entries = read.entries.map((entry) => ({
    ...entry,
    grants: grants.filter((grant) => isWithin(entry.area, grant.area) && reaches(grant, departmentOf.entry(entry.at))),
  }))
  const notes = read.notes
    .filter(({ note }) => grants.some((grant) => reaches(grant, departmentOf.note(note))))
    .sort((a, b) => b.at - a.at)
  return { entries: entries.filter((entry) => entry.grants.length > 0), notes }
}
