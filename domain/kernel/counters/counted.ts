import type { Grant } from '../actor'
import { type Aggregate, bornWith, type Change } from '../aggregate'
import { type Area, isWithin } from '../area'
import type { Counter, Dimensions, Entry, Stands } from './counter'
import { type ReadBefore, standingIn, type TallyNote } from './tally'

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
 * What stands by each of these counters in the areas of the grants it is read for, with those that reach it; what none
 * reaches is left out. One request and one document for each counter and area, however wide that is.
 * @param departmentOf of what is counted, where grants may be bound to departments
 * @param before what was read of it together with whoever asks
 */
export async function readFor<D extends Dimensions, Note extends Record<string, string>>(
  counters: readonly { counter: Counting<D, Note>; grants: Grant[] }[],
  departmentOf: { entry: (at: D) => string; note: (note: Note) => string },
  before?: ReadBefore,
): Promise<Map<string, { entries: EntryFor<D>[]; notes: TallyNote<Note>[] }>> {
  const areas = [...new Set(counters.flatMap(({ grants }) => grants.map(({ area }) => area)))]
  const found = await standingIn(
    counters.map(({ counter }) => counter),
    areas,
    before,
  )
  return new Map(
    counters.map(({ counter, grants }) => {
      const read = counter.readFrom(found).filter(({ area }) => grants.some((grant) => grant.area === area))
      return [counter.name, forGrants(counter, read, grants, departmentOf)]
    }),
  )
}

/** A counter as it is read. */
type Counting<D extends Dimensions, Note extends Record<string, string>> = Pick<
  Counter<never, D, Note>,
  'name' | 'isSummed' | 'keyOf' | 'readFrom'
>

function forGrants<D extends Dimensions, Note extends Record<string, string>>(
  counter: Counting<D, Note>,
  read: readonly Stands<D, Note>[],
  grants: Grant[],
  departmentOf: { entry: (at: D) => string; note: (note: Note) => string },
): { entries: EntryFor<D>[]; notes: TallyNote<Note>[] } {
  const reaches = ({ departments }: Grant, department: string) => !departments || departments.includes(department)
  const entries = apart(counter, read)
    .map((entry) => ({
      ...entry,
      grants: grants.filter(
        (grant) => isWithin(entry.area, grant.area) && reaches(grant, departmentOf.entry(entry.at)),
      ),
    }))
    .filter((entry) => entry.grants.length > 0)
  const notes = new Map<string, TallyNote<Note>>()
  for (const { area, notes: kept } of read)
    for (const note of kept) {
      const isNewer = note.at > (notes.get(note.id)?.at ?? Number.NEGATIVE_INFINITY)
      const own = grants.filter((grant) => grant.area === area)
      if (isNewer && own.some((grant) => reaches(grant, departmentOf.note(note.note)))) notes.set(note.id, note)
    }
  return { entries, notes: [...notes.values()].sort((a, b) => b.at - a.at) }
}

/** Where one area lies in another, the outer one is what it is without the inner: nothing counts twice. */
function apart<D extends Dimensions>(
  { keyOf }: { keyOf(at: D): string },
  read: readonly { area: Area; entries: Entry<D>[] }[],
): Entry<D>[] {
  const isInside = (inner: Area, outer: Area) => inner !== outer && isWithin(inner, outer)
  return read.flatMap(({ area, entries }) => {
    const below = read.filter((one) => isInside(one.area, area))
    const next = below.filter((one) => !below.some((between) => isInside(one.area, between.area)))
    const rest = new Map(entries.map((entry) => [keyOf(entry.at), { ...entry }]))
    for (const { at, count } of next.flatMap((one) => one.entries)) {
      const key = keyOf(at)
      rest.set(key, { area, at, count: (rest.get(key)?.count ?? 0) - count })
    }
    return [...rest.values()].filter(({ count }) => count !== 0)
  })
}
