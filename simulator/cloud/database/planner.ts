import { type Demands, demandsOf } from './bounds'
import type { Collection, IndexKey } from './catalogue'
import type { Direction, Sort } from './document'
import { encodeValue, successor } from './index-key'
import { edgesOf, primary, type Scan, type ScannedIndex, scansOf } from './index-scans'
import type { View } from './storage'

export interface Plan {
  /** direct reads by _id; then there are no scans */
  ids?: Buffer[]
  scans: Scan[]
  /** the documents come in the order asked for, if any */
  ordered: boolean
  /** for that the scans must be read side by side, not one after the other */
  merge: boolean
  /** the scans give exactly the documents the filter asks for, each once */
  covered: boolean
  /** one document may be met several times */
  repeats: boolean
  /** how the entries sort; two plans can be merged when it is the same */
  order: string
  /** the one index that is read, and how many of its fields are fixed */
  by?: { index: ScannedIndex; equalities: number; direction: Direction | undefined }
}

/** Beyond this many keys an estimate is simply "many". */
const MANY = 1000
const MOST_SCANS = 10_000
const NOTHING: Demands = { fields: new Map(), complete: true }

/**
 * Chooses how to find the candidates of a filter: by _id, by one index, by a union of indexes for $or, or by reading everything.
 * @param need documents after which the reader stops when the plan is ordered
 */
export function plan(view: View, collection: Collection, demands: Demands, sort: Sort | undefined, need: number): Plan {
  const single = bestOfOne(view, collection, demands, sort, need)
  if (single && (single.ids || single.covered)) return single
  const union = unionOfAlternatives(view, collection, demands, sort, need)
  if (union && (!single || estimate(view, union) < estimate(view, single))) return union
  return single ?? everything(collection, demands, sort)
}

function bestOfOne(
  view: View,
  collection: Collection,
  demands: Demands,
  sort: Sort | undefined,
  need: number,
): Plan | undefined {
  const byId = demands.fields.get('_id')?.points
  if (byId) return directReads(collection, byId, demands, sort)
  const candidates = [...collection.indexes.filter(({ ready }) => ready), primary(collection)].flatMap((index) =>
    plansBy(index, demands, sort),
  )
  const perfect = candidates.find((candidate) => candidate.covered && candidate.ordered)
  if (perfect || candidates.length < 2) return perfect ?? candidates[0]
  const sizes = candidates.map((candidate) => estimate(view, candidate))
  const least = Math.max(1, Math.min(...sizes))
  // An ordered plan stops early; how early depends on how rare the matches are among what it reads.
  const cost = (candidate: Plan, i: number) =>
    candidate.ordered && need < MANY ? Math.min(sizes[i]!, (need * sizes[i]!) / least) : sizes[i]! * 1.1
  const costs = candidates.map(cost)
  const cheapest = Math.min(...costs)
  const equalities = (candidate: Plan) => candidate.by?.equalities ?? 0
  // Of equally cheap ones the one that fixes most: alternatives of an $or then come by one index, in one order.
  return candidates
    .filter((_, i) => costs[i] === cheapest)
    .reduce((best, candidate) => (equalities(candidate) > equalities(best) ? candidate : best))
}

function directReads(collection: Collection, points: unknown[], demands: Demands, sort: Sort | undefined): Plan {
  const keys = points.map((point) => Buffer.concat([collection.prefix, encodeValue(point)]))
  const ids = [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()].sort(Buffer.compare)
  const covered =
    demands.complete && demands.fields.size === 1 && !demands.fields.get('_id')!.low && !demands.fields.get('_id')!.high
  return { ids, scans: [], ordered: !sort || ids.length === 1, merge: false, covered, repeats: false, order: '' }
}

/** Every useful way to use one index: with as many equalities as possible, or fewer if that gives the order. */
function plansBy(index: ScannedIndex, demands: Demands, sort: Sort | undefined): Plan[] {
  const plans: Plan[] = []
  for (let equalities = equalityPrefix(index.keys, demands); equalities >= 0; equalities--) {
    const direction = orderAfter(index, equalities, demands, sort)
    const edge = index.keys[equalities]
    const range = edge ? demands.fields.get(edge[0]) : undefined
    const edges = edge && range ? edgesOf(edge, range, index.multikey.has(edge[0])) : undefined
    const useful = equalities > 0 || edges || (sort && direction)
    if (!useful) continue
    const scans = scansOf(index, equalities, demands, edges?.ranges, direction)
    if (scans.length > MOST_SCANS) continue
    const used = equalities + (edges ? 1 : 0)
    plans.push({
      scans,
      ordered: direction !== undefined,
      merge: sort !== undefined && direction !== undefined && scans.length > 1,
      covered: isCovered(index, equalities, used, demands, edges?.exact ?? true),
      repeats: index.multikey.size > 0 || (edges?.ranges.length ?? 0) > 1,
      order: orderOf(index, equalities, direction),
      by: { index, equalities, direction },
    })
  }
  return plans
}

const orderOf = (index: ScannedIndex, equalities: number, direction: Direction | undefined) =>
  `${direction}:${index.keys.slice(equalities).map(([, kind]) => kind)}`

function equalityPrefix(keys: IndexKey[], demands: Demands): number {
  let scans = 1
  for (let i = 0; i < keys.length; i++) {
    const points = keys[i]![1] === '2dsphere' ? undefined : demands.fields.get(keys[i]![0])?.points
    if (!points) return i
    scans *= points.length
    if (scans > MOST_SCANS) return i
  }
  return keys.length
}

/** @returns 1 or -1 to read forwards or backwards, undefined when the entries do not come in the order asked for */
function orderAfter(index: ScannedIndex, equalities: number, demands: Demands, sort?: Sort): Direction | undefined {
  const fixed = index.keys.slice(0, equalities).map(([field]) => field)
  const isFixed = (field: string) =>
    fixed.includes(field) && !index.multikey.has(field) && demands.fields.get(field)!.points!.length === 1
  const wanted = Object.entries(sort ?? {}).filter(([field]) => !isFixed(field))
  let direction: Direction | undefined
  for (let i = 0; i < wanted.length; i++) {
    const [field, way] = wanted[i]!
    // Entries of equal fields lie in _id order, so a last "_id" costs nothing.
    const [name, kind] =
      index.keys[equalities + i] ?? (equalities + i === index.keys.length ? (['_id', 1] as IndexKey) : [])
    if (name !== field || kind === '2dsphere' || index.multikey.has(field)) return undefined
    const turn = (kind! * way) as Direction
    if (direction !== undefined && direction !== turn) return undefined
    direction = turn
  }
  return direction ?? 1
}

/** Whether the entries alone tell the answer, so that counting needs no document and a match no second look. */
function isCovered(index: ScannedIndex, equalities: number, used: number, demands: Demands, exact: boolean): boolean {
  if (!demands.complete || !exact || demands.fields.size !== used) return false
  const fixed = index.keys.slice(0, equalities).map(([field]) => demands.fields.get(field)!)
  if (fixed.some((bounds) => bounds.low || bounds.high || bounds.geo)) return false
  const single = index.keys.slice(0, equalities).filter(([field]) => demands.fields.get(field)!.points!.length === 1)
  return [...index.multikey].every((field) => single.some(([name]) => name === field))
}

function unionOfAlternatives(
  view: View,
  collection: Collection,
  demands: Demands,
  sort: Sort | undefined,
  need: number,
): Plan | undefined {
  if (!demands.alternatives || demands.alternatives.length === 0) return undefined
  const plans: Plan[] = []
  for (const alternative of demands.alternatives) {
    const found = bestOfOne(view, collection, joined(demands, demandsOf(alternative)), sort, need)
    if (!found) return undefined
    plans.push(asScans(found, collection))
  }
  const alike = aligned(plans)
  const sameOrder = alike.every((other) => other.ordered && other.order === alike[0]!.order)
  return {
    scans: alike.flatMap(({ scans }) => scans),
    ordered: sort ? sameOrder : true,
    merge: sort !== undefined && sameOrder,
    covered: false,
    repeats: true,
    order: alike[0]!.order,
  }
}

/**
 * Ranges of one index of which some fix more fields than others ("x > 5" and "x = 5 and _id > 9") lie in the order of
 * what follows the fields that all of them fix, so they can be read side by side.
 */
function aligned(plans: Plan[]): Plan[] {
  const first = plans[0]?.by
  if (!first || plans.some(({ by, ordered }) => !ordered || by?.index !== first.index)) return plans
  const least = Math.min(...plans.map(({ by }) => by!.equalities))
  return plans.map((one) => ({
    ...one,
    order: orderOf(first.index, least, one.by!.direction),
    scans: one.scans.map((scan) => ({ ...scan, prefixLength: scan.prefixLengths[least]! })),
  }))
}

/**
 * What both demand. One side of a field that only one of them bounds is kept ("before noon, and after the last row of the
 * page"); where both name the same side, the alternative's word narrows (the filter is evaluated anyway).
 */
function joined(rest: Demands, alternative: Demands): Demands {
  const fields = new Map(rest.fields)
  for (const [field, bounds] of alternative.fields) {
    const outer = rest.fields.get(field)
    fields.set(field, outer ? { ...outer, ...bounds, together: false } : bounds)
  }
  return { fields, complete: false }
}

const asScans = (found: Plan, collection: Collection): Plan =>
  found.ids
    ? {
        ...found,
        ordered: false,
        scans: found.ids.map((id) => ({
          table: 'documents' as const,
          start: id,
          end: successor(id),
          prefixLength: collection.prefix.length,
          prefixLengths: [collection.prefix.length],
        })),
      }
    : found

function everything(collection: Collection, demands: Demands, sort: Sort | undefined): Plan {
  const index = primary(collection)
  const direction = orderAfter(index, 0, NOTHING, sort)
  const order = `${direction}:1`
  return {
    scans: scansOf(index, 0, NOTHING, undefined, direction),
    ordered: direction !== undefined,
    merge: false,
    covered: demands.complete && demands.fields.size === 0,
    repeats: false,
    order,
  }
}

function estimate(view: View, { ids, scans }: Plan): number {
  let size = ids?.length ?? 0
  for (const scan of scans) {
    if (size >= MANY) return MANY
    size += view.estimate(scan.table, scan, MANY - size)
  }
  return size
}
