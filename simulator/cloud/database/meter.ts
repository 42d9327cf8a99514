import type { Document } from './document'
import { inefficientQuery } from './errors'

/** What one call cost, as CloudBase would bill and MongoDB's profiler would report it. */
export interface Usage {
  /** requests CloudBase would count */
  dbRequests: number
  /** documents decoded for queries; entries skipped by an index alone do not count */
  docsExamined: number
  docsReturned: number
  /** of the response */
  bytes: number
}

export interface Strictness {
  examinedPerReturned: number
  /** examining no more than this is always allowed */
  floor: number
}

export const emptyUsage = (): Usage => ({ dbRequests: 1, docsExamined: 0, docsReturned: 0, bytes: 0 })

/** @throws DATABASE_INEFFICIENT_QUERY naming what an index is missing for */
export function refuseInefficient(
  strict: Strictness | undefined,
  { examined, returned }: { examined: number; returned: number },
  query: { collection: string; filter: Document; sort?: Document },
): void {
  if (!strict || examined <= strict.floor || examined <= strict.examinedPerReturned * returned) return
  throw inefficientQuery(
    `${query.collection}: examined ${examined} documents to return ${returned}; ` +
      `query ${JSON.stringify(query.filter)}, sort ${JSON.stringify(query.sort ?? {})}; ` +
      `an index on [${suggestedIndex(query.filter, query.sort).join(', ')}] is missing`,
  )
}

/** Equality first, then the order, then ranges: the order in which an index serves them all. */
function suggestedIndex(filter: Document, sort: Document = {}): string[] {
  const fields = Object.entries(filter).flatMap(([field, condition]) =>
    field.startsWith('$') ? [] : [{ field, range: /"\$(gt|lt|gte|lte|regex)"/.test(JSON.stringify(condition) ?? '') }],
  )
  const equalities = fields.filter(({ range }) => !range).map(({ field }) => field)
  const ranges = fields.filter(({ range }) => range).map(({ field }) => field)
  const order = Object.entries(sort).map(([field, direction]) => (direction === -1 ? `${field} desc` : field))
  return [...new Set([...equalities, ...order, ...ranges.filter((field) => !(field in sort))])]
}
