import { demandsOf } from './bounds'
import type { Collection } from './catalogue'
import type { Document, Sort } from './document'
import { matcher } from './evaluate'
import { boxesAround, WORLD } from './geo-cells'
import { inRange, type NearCondition, nearOf } from './geo-query'
import { distanceTo, shapeOf } from './geometry'
import { encodeValue, sortKey } from './index-key'
import type { Usage } from './meter'
import { type Plan, plan } from './planner'
import { candidates, countCovered } from './scan'
import type { View } from './storage'

export interface Request {
  filter: Document
  sort?: Sort
  skip?: number
  limit?: number
}

/** A transaction's own writes, over its snapshot: encoded _id (latin1) -> document, or null when removed. */
export type Overlay = Map<string, Document | null>

export interface Source {
  view: View
  collection: Collection
  usage: Usage
  overlay?: Overlay
}

/** The documents a filter matches, in order, cut to skip and limit. */
export function find(
  source: Source,
  { filter, sort, skip = 0, limit = Number.POSITIVE_INFINITY }: Request,
): Document[] {
  const near = nearOf(filter)
  if (near) return findNear(source, { filter, skip, limit }, near).map(({ document }) => document)
  const order = sort && Object.keys(sort).length > 0 ? sort : undefined
  const changed = (source.overlay?.size ?? 0) > 0
  const need = changed ? Number.POSITIVE_INFINITY : skip + limit
  const chosen = plan(source.view, source.collection, demandsOf(filter), order, need)
  // Entries that are the answer in its order are counted off without looking at their documents.
  if (chosen.covered && chosen.ordered && !changed) return matching(source, chosen, filter, limit, skip)
  const found = matching(source, chosen, filter, chosen.ordered ? need : Number.POSITIVE_INFINITY)
  if (order && (!chosen.ordered || changed)) sortDocuments(found, order)
  return skip > 0 || limit < found.length ? found.slice(skip, skip + limit) : found
}

export function count(source: Source, filter: Document): number {
  const demands = demandsOf(filter)
  const chosen = plan(source.view, source.collection, demands, undefined, Number.POSITIVE_INFINITY)
  if (chosen.covered && !source.overlay?.size) return countCovered(source.view, chosen)
  return matching(source, chosen, filter, Number.POSITIVE_INFINITY).length
}

/** Whether the filter finds its documents without reading the whole collection. */
export function isIndexed({ view, collection }: Source, filter: Document): boolean {
  const chosen = plan(view, collection, demandsOf(filter), undefined, Number.POSITIVE_INFINITY)
  return chosen.ids !== undefined || chosen.scans.some((scan) => scan.start.length > collection.prefix.length)
}

function matching(
  { view, collection, usage, overlay }: Source,
  chosen: Plan,
  filter: Document,
  need: number,
  skip = 0,
): Document[] {
  const test = Object.keys(filter).length > 0 ? matcher(filter) : () => true
  const found: Document[] = []
  if (need <= 0) return found
  for (const { id, document } of candidates(view, collection, chosen, usage, { skip })) {
    if (overlay?.has(id.toString('latin1'))) continue
    if (!chosen.covered && !test(document)) continue
    found.push(document)
    if (found.length >= need) break
  }
  for (const document of overlay?.values() ?? []) if (document && test(document)) found.push(document)
  return found
}

function sortDocuments(documents: Document[], sort: Sort): void {
  const keys = new Map(documents.map((document) => [document, sortKey(document, sort)]))
  documents.sort((a, b) => keys.get(a)!.compare(keys.get(b)!))
}

export interface Nearby {
  document: Document
  metres: number
}

/**
 * Nearest first. With an index the circle starts small and doubles until enough are found,
 * so that "the nearest 20" does not read the county.
 */
export function findNear(
  source: Source,
  { filter, skip = 0, limit = Number.POSITIVE_INFINITY }: Request,
  near: NearCondition,
): Nearby[] {
  const test = matcher(filter)
  const seen = new Set<string>()
  const read: Nearby[] = []
  const take = (document: Document) => {
    const metres = metresTo(document, near)
    if (metres !== undefined && test(document)) read.push({ document, metres })
  }
  const farthest = Math.min(near.to, HALF_WORLD)
  let radius = limit === Number.POSITIVE_INFINITY ? farthest : Math.min(Math.max(FIRST_RADIUS, near.from * 2), farthest)
  for (;;) {
    const demands = demandsOf(filter)
    demands.complete = false
    const bounds = demands.fields.get(near.field)
    if (bounds) bounds.geo = { test: () => true, boxes: radius < HALF_WORLD ? boxesAround(near.at, radius) : [WORLD] }
    const chosen = {
      ...plan(source.view, source.collection, demands, undefined, Number.POSITIVE_INFINITY),
      repeats: true,
    }
    for (const { id, document } of candidates(source.view, source.collection, chosen, source.usage, { seen })) {
      if (!source.overlay?.has(id.toString('latin1'))) take(document)
    }
    const within = read.filter(({ metres }) => metres <= radius).length
    const readEverything = chosen.ids !== undefined || chosen.scans.every((scan) => scan.table === 'documents')
    if (readEverything || radius >= farthest || within >= skip + limit) break
    radius = Math.min(radius * 2, farthest)
  }
  for (const document of source.overlay?.values() ?? []) if (document) take(document)
  return read.sort((a, b) => a.metres - b.metres || idOrder(a, b)).slice(skip, skip + limit)
}

/** Metres; half the way round the earth, beyond which nothing is. */
const HALF_WORLD = 20_100_000
const FIRST_RADIUS = 250

const idOrder = (a: Nearby, b: Nearby) => encodeValue(a.document._id).compare(encodeValue(b.document._id))

function metresTo(document: Document, near: NearCondition): number | undefined {
  const value = near.field.split('.').reduce<unknown>((node, part) => (node as Document | undefined)?.[part], document)
  const shapes = Array.isArray(value) && !shapeOf(value) ? value.map(shapeOf) : [shapeOf(value)]
  const metres = shapes.flatMap((shape) => (shape ? [distanceTo(near.at, shape)] : []))
  const inside = metres.filter((distance) => inRange(distance, near))
  return inside.length > 0 ? Math.min(...inside) : undefined
}
