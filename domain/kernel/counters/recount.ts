import type { Aggregate } from '../aggregate'
import type { Area } from '../area'
import { now } from '../clock'
import { persistently } from '../effects'
import { type Collection, type Condition, gt, push, set } from '../store'
import { type Counter, count, type Dimensions } from './counter'
import { type Tally, tallies, tallyId } from './tally'

export interface RecountDefinition<T extends Aggregate, D extends Dimensions> {
  counter: Counter<T, D>
  documents: Collection<T>
  /** finds by index every document of a community that stands under a key which is recounted */
  standing(area: Area): Condition
  /** the number field in whose order an index finds them; absent: by id */
  orderBy?: string
  /** the fields that `countedAs` looks at */
  fields: string[]
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
}

/** Declares how a counter is counted anew. */
export const recounting = <T extends Aggregate, D extends Dimensions>(
  definition: RecountDefinition<T, D>,
): Recounting => ({ name: definition.counter.name, recount: (area) => recount(definition, area) })

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
  const _id = tallyId(of.counter.name, area)
  for (let tries = 0; tries < TRIES; tries++) {
    const tally = await tallies.get(_id)
    const stands = await counted(of, area, tally === null)
    for (const [key, much] of await notCountedYet(of, area, tally)) stands.set(key, (stands.get(key) ?? 0) - much)
    const { counts, corrections } = corrected(of, tally, stands)
    if (await write(of, area, tally, counts, corrections)) {
      for (const { key, was, is } of corrections)
        console.error(`counter ${_id} was wrong: ${key} said ${was}, is ${is}`)
      return corrections.length
    }
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
  const read = onlyFields([orderBy, ...fields])
  let after: string | undefined
  do {
    const { rows, next } = await persistently(() =>
      documents.page(standing(area), { orderBy, direction: 1, after, limit: PAGE, fields: read }),
    )
    yield rows
    after = next ?? undefined
  } while (after)
}

async function* byId<T extends Aggregate, D extends Dimensions>(
  { documents, standing, fields }: RecountDefinition<T, D>,
  area: Area,
): AsyncGenerator<T[]> {
  for (let after = '', rows: T[] = []; ; after = rows.at(-1)?._id ?? '') {
    rows = await persistently(() =>
      documents.find(
        { ...standing(area), _id: gt(after) },
        { order: [['_id', 1]], limit: PAGE, fields: onlyFields(fields) },
      ),
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
  const rows = await persistently(() =>
    of.documents.find({ effectsDueAt: gt(0) }, { limit: 1000, fields: { effects: true } }),
  )
  return rows.flatMap(({ effects }) =>
    Object.entries(effects).flatMap(([id, { kind, data }]) => {
      if (kind !== count.kind || data.counter !== of.counter.name || data.area !== area) return []
      return tally?.last.includes(id) ? [] : Object.entries(data.by as Record<string, number>)
    }),
  )
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
  tally: Tally | null,
  counts: Record<string, number>,
  corrections: Tally['corrections'],
): Promise<boolean> {
  const at = now()
  const _id = tallyId(name, area)
  if (!tally) {
    const first = { _id, version: 1, area, createdAt: at, updatedAt: at, counter: name, counts, corrections }
    return tallies.insert({ ...first, last: [], notes: [] })
  }
  return tallies.updateWhere(
    { _id, version: tally.version },
    {
      counts: set(counts),
      ...(corrections.length > 0 ? { corrections: push(corrections, CORRECTIONS_KEPT) } : {}),
      version: tally.version + 1,
      updatedAt: at,
    },
  )
}
