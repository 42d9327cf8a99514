import { decodeCursor, encodeCursor, type Key } from './cursor'

/** One page of a list. `next` is null at the end. */
export interface Page<Row> {
  rows: Row[]
  next: string | null
}

/** A list that is given whole. */
export interface Rows<Row> {
  rows: Row[]
}

interface Asked {
  after?: string
  limit?: number
}

const LIMIT = 20

/**
 * A page of rows that came together in one read (joined lists). They are given in the order of their keys, least first;
 * a number is negated to have the greatest first. Nothing is skipped or shown twice when rows come or leave between two
 * pages, and a cursor whose own row has gone still goes on.
 * @throws BAD_INPUT at `after`
 */
export function pageOf<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
  { after, limit = LIMIT }: Asked,
): Page<Row> {
  const keyed = rows.map((row) => ({ row, key: keyOf(row) })).sort((a, b) => compareKeys(a.key, b.key))
  const shape = keyed[0]?.key
  // with no row at all there is no shape to check against: whatever the cursor says, this is the end
  const from = after !== undefined && shape ? decodeCursor(after, shape) : null
  const left = from ? keyed.filter(({ key }) => compareKeys(key, from) > 0) : keyed
  const given = left.slice(0, limit)
  const last = given.at(-1)
  return { rows: given.map(({ row }) => row), next: last && left.length > limit ? encodeCursor(last.key) : null }
}

/** Part by part; texts by code unit, as the database orders them. */
function compareKeys(a: Key, b: Key): number {
  for (const [i, part] of a.entries()) {
    const other = b[i]
    if (part === other || other === undefined) continue
    return part < other ? -1 : 1
  }
  return 0
}

/** A page of one of several lists: rows with the number by which they are ordered, and their id. */
export type KeyedPage<Row> = Page<{ key: readonly [number, string]; row: Row }>

/**
 * One page out of several lists that are ordered alike, each in a collection of its own: every list is asked for the same
 * page, at once, and what comes first of all is given. A cursor is a place in all of them: nothing is skipped or shown
 * twice, whichever list it came from. One list is as if it were asked alone.
 */
export async function pageOfLists<Row>(
  lists: readonly ((asked: Asked) => Promise<KeyedPage<Row>>)[],
  direction: 1 | -1,
  { after, limit = LIMIT }: Asked,
): Promise<Page<Row>> {
  const pages = await Promise.all(lists.map((list) => list({ after, limit })))
  const rows = pages.flatMap((page) => page.rows).sort((a, b) => direction * compareKeys(a.key, b.key))
  const given = rows.slice(0, limit)
  const goesOn = rows.length > limit || pages.some(({ next }) => next !== null)
  const last = given.at(-1)
  return { rows: given.map(({ row }) => row), next: goesOn && last ? encodeCursor(last.key) : null }
}
