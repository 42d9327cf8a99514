import type { Aggregate } from '../aggregate'
import { type Area, isWithin } from '../area'
import { now } from '../clock'
import { withRetries } from '../effects'
import { type AnyPaths, type Collection, type ConditionOn, gt, lte, type PathOf, push, remove, set } from '../store'
import { type Counter, count, type Dimensions } from './counter'
import { communitiesIn, LAST_KEPT, sumOf, type Tally, tallies, tallyId } from './tally'

export interface RecountDefinition<T extends Aggregate, D extends Dimensions> {
  counter: Counter<T, D>
  documents: Collection<T>
  /** finds by index every document of a community that stands under a key which is recounted */
  standing(area: Area): ConditionOn<T>
  /** the number field in whose order an index finds them; absent: by id */
  orderBy?: PathOf<T>
  /** the fields that `countedAs` looks at */
  fields: PathOf<T>[]
  /** can the documents still tell this count? What cannot be told (what happened on a day) is left as it is */
  isTold(at: D): boolean
  /** is it still worth keeping? */
  isKept(at: D): boolean
}

/** A counter that can be counted anew; a domain lists it under `counters`. */
export interface Recounting {
  name: string
  /** @returns how many keys were wrong */
  recount(area: Area): Promise<number>
  /** Sums a town or county anew from its communities; absent: it has no sum. @returns how many keys were wrong */
  sum?(area: Area): Promise<number>
}

/** Declares how a counter is counted anew. */
export const recounting = <T extends Aggregate, D extends Dimensions>(
  definition: RecountDefinition<T, D>,
): Recounting => ({
  name: definition.counter.name,
  recount: (area) => recount(definition, area),
  ...(definition.counter.isSummed ? { sum: (area: Area) => summed(definition, area) } : {}),
})

const SUMS_AT_ONCE = 100

/** Sums anew what wants it. @returns how many were */
export async function sumDue(counters: readonly Recounting[], budget: number): Promise<number> {
  const end = now() + budget
  const due = await withRetries(() =>
    tallies.find(
      { sumDueAt: lte(now()) },
      { order: [['sumDueAt', 1]], limit: SUMS_AT_ONCE, fields: { counter: true, area: true } },
    ),
  )
  let count = 0
  for (const { counter, area } of due) {
    if (now() >= end) break
    const sum = counters.find(({ name }) => name === counter)?.sum
    if (!sum) continue
    await sum(area)
    count += 1
  }
  return count
}

const PAGE = 500
const TRIES = 3
const CORRECTIONS_KEPT = 20

/**
 * Counts a community's documents and puts the counter right where it was wrong, saying so. What changed and was not
 * counted yet is taken into account, and a counter that moves meanwhile is counted anew.
 * @returns how many keys were wrong
 */
async function recount<T extends Aggregate, D extends Dimensions>(
  of: RecountDefinition<T, D>,
  area: Area,
): Promise<number> {
  return putRight(of, area, 'counter', async () => {
    const tally = await tallies.get(tallyId(of.counter.name, area))
    const stands = await counted(of, area, tally === null)
    for (const [key, much] of await notCountedYet(of, area, tally)) stands.set(key, (stands.get(key) ?? 0) - much)
    return { tally, ...corrected(of, tally, stands), more: {} }
  })
}

/** What was found, and what becomes of the tally by it. */
interface Found {
  tally: Tally | null
  counts: Tally['counts']
  corrections: Tally['corrections']
  more: { known?: string[]; notes?: Tally['notes'] }
}

/** Writes what was found unless it moved meanwhile, then it is looked for again. @returns how many keys were wrong */
async function putRight<T extends Aggregate, D extends Dimensions>(
  of: RecountDefinition<T, D>,
  area: Area,
  what: 'counter' | 'sum',
  find: () => Promise<Found>,
): Promise<number> {
  for (let tries = 0; tries < TRIES; tries++) {
    const found = await find()
    if (!(await write(of, area, found))) continue
    for (const { key, was, is } of found.corrections)
      console.error(`${what} ${tallyId(of.counter.name, area)} was wrong: ${key} said ${was}, is ${is}`)
    return found.corrections.length
  }
  return 0
}

async function counted<T extends Aggregate, D extends Dimensions>(
  of: RecountDefinition<T, D>,
  area: Area,
  isFirst: boolean,
) {
  const { counter } = of
  // where nothing was counted yet, what stands is all that can be known
  const isTold = (at: D) => isFirst || of.isTold(at)
  // by id: what moves in the list while it is read may come twice
  const places = new Map<string, string[]>()
  for await (const rows of of.orderBy === undefined ? byId(of, area) : inOrder(of, area, of.orderBy))
    for (const row of rows) places.set(row._id, counter.countedAs(row).filter(isTold).map(counter.keyOf))
  const stands = new Map<string, number>()
  for (const keys of places.values()) for (const key of keys) stands.set(key, (stands.get(key) ?? 0) + 1)
  return stands
}

async function* inOrder<T extends Aggregate, D extends Dimensions>(
  { documents, standing, fields }: RecountDefinition<T, D>,
  area: Area,
  orderBy: string,
): AsyncGenerator<T[]> {
  const all: AnyPaths<T> = documents
  const read = onlyFields([orderBy, ...fields])
  let after: string | undefined
  do {
    const { rows, next } = await withRetries(() =>
      all.page(standing(area), { orderBy, direction: 1, after, limit: PAGE, fields: read }),
    )
    yield rows
    after = next ?? undefined
  } while (after)
}

async function* byId<T extends Aggregate, D extends Dimensions>(
  { documents, standing, fields }: RecountDefinition<T, D>,
  area: Area,
): AsyncGenerator<T[]> {
  const all: AnyPaths<T> = documents
  for (let after = '', rows: T[] = []; ; after = rows.at(-1)?._id ?? '') {
    rows = await withRetries(() =>
      all.find({ ...standing(area), _id: gt(after) }, { order: [['_id', 1]], limit: PAGE, fields: onlyFields(fields) }),
    )
    yield rows
    if (rows.length < PAGE) return
  }
}

const onlyFields = (fields: string[]) => Object.fromEntries(fields.map((field) => [field, true]))

/** What effects that are still to be carried out will add, in whatever state their documents are by now. */
async function notCountedYet<T extends Aggregate, D extends Dimensions>(
  of: RecountDefinition<T, D>,
  area: Area,
  tally: Tally | null,
): Promise<[string, number][]> {
  const waiting = await underWay(of, area)
  return waiting.flatMap(({ id, by }) => (tally?.last.includes(id) ? [] : Object.entries(by)))
}

/** The counts in an area and below it whose effects are not settled: nobody knows yet where they were written. */
async function underWay<T extends Aggregate, D extends Dimensions>(of: RecountDefinition<T, D>, scope: Area) {
  const documents: AnyPaths<T> = of.documents
  const rows = await withRetries(() =>
    documents.find({ effectsDueAt: gt(0) }, { limit: 1000, fields: { effects: true } }),
  )
  return rows.flatMap(({ effects }) =>
    Object.entries(effects).flatMap(([id, effect]) => {
      const move = count.dataOf(effect)
      if (move?.counter !== of.counter.name || !isWithin(move.area, scope)) return []
      return [{ id, area: move.area, by: move.by }]
    }),
  )
}

/**
 * Sums a town or county anew from its communities. What is under way may stand in one of the two and not yet in the other:
 * it is asked for before and after the communities are read, and what moves the sum meanwhile has it done again.
 */
async function summed<T extends Aggregate, D extends Dimensions>(
  of: RecountDefinition<T, D>,
  wide: Area,
): Promise<number> {
  return putRight(of, wide, 'sum', async () => {
    const before = await underWay(of, wide)
    const tally = await withRetries(() => tallies.get(tallyId(of.counter.name, wide)))
    const below = await withRetries(() =>
      communitiesIn(of.counter.name, wide, { counts: true, last: true, notes: true, area: true }),
    )
    const waiting = new Map([...before, ...(await underWay(of, wide))].map((one) => [one.id, one]))
    const { counts: stand, notes } = sumOf(below)
    const stands = new Map(Object.entries(stand))
    const known: string[] = []
    for (const [id, { area: where, by }] of waiting) {
      const isBelow = below.some((one) => one.area === where && one.last.includes(id))
      const isHere = tally?.last.includes(id) ?? false
      // it is in the sum already, and recognised when it comes
      if (isBelow && !isHere) known.push(id)
      if (isHere && !isBelow)
        for (const [key, much] of Object.entries(by)) stands.set(key, (stands.get(key) ?? 0) + much)
    }
    const { counts, corrections: all } = corrected({ ...of, isTold: () => true }, tally, stands)
    // what was known to be wanting was not wrong, nor is what is forgotten everywhere
    const corrections =
      tally?.sumDueAt === undefined ? all.filter(({ key }) => of.isKept(of.counter.dimensionsOf(key))) : []
    return { tally, counts, corrections, more: { known, notes } }
  })
}

function corrected<T extends Aggregate, D extends Dimensions>(
  of: RecountDefinition<T, D>,
  tally: Tally | null,
  stands: Map<string, number>,
) {
  const said = tally?.counts ?? {}
  const at = now()
  const counts: Record<string, number> = {}
  const corrections: Tally['corrections'] = []
  for (const key of new Set([...Object.keys(said), ...stands.keys()])) {
    const was = said[key] ?? 0
    const place = of.counter.dimensionsOf(key)
    const is = !tally || of.isTold(place) ? (stands.get(key) ?? 0) : was
    if (tally && is !== was) corrections.push({ at, key, was, is })
    if (is !== 0 && of.isKept(place)) counts[key] = is
  }
  return { counts, corrections }
}

/** @returns false when it moved meanwhile */
async function write<T extends Aggregate, D extends Dimensions>(
  { counter: { name } }: RecountDefinition<T, D>,
  area: Area,
  { tally, counts, corrections, more: { known = [], notes = [] } }: Found,
): Promise<boolean> {
  const at = now()
  const _id = tallyId(name, area)
  if (!tally) {
    const first = { _id, version: 1, area, createdAt: at, updatedAt: at, counter: name, counts, corrections }
    return tallies.insert({ ...first, last: known, notes })
  }
  return tallies.updateWhere(
    { _id, version: tally.version },
    {
      counts: set(counts),
      ...(corrections.length > 0 ? { corrections: push(corrections, CORRECTIONS_KEPT) } : {}),
      ...(known.length > 0 ? { last: push(known, LAST_KEPT) } : {}),
      ...(tally.sumDueAt === undefined ? {} : { sumDueAt: remove(), notes: set(notes) }),
      version: tally.version + 1,
      updatedAt: at,
    },
  )
}
