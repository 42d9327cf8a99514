import type { Bounds, Demands } from './bounds'
import type { Collection, Index, IndexKey } from './catalogue'
import type { Direction } from './document'
import { cellsOfQuery } from './geo-cells'
import { encodeField, encodeValue, pointsOf, successor, typeRange } from './index-key'
import type { Range } from './storage'

export interface Scan extends Range {
  table: 'documents' | 'entries'
  /** bytes that are the same in the whole range; what follows sorts */
  prefixLength: number
  /** the length of that prefix with none, one, two ... of the fixed fields */
  prefixLengths: number[]
}

export type ScannedIndex = Pick<Index, 'keys' | 'prefix' | 'multikey'> & { table?: 'documents' }

/** The documents table is itself an index on _id. */
export const primary = (collection: Collection): ScannedIndex => ({
  keys: [['_id', 1]],
  prefix: collection.prefix,
  multikey: new Set(),
  table: 'documents',
})

/** Where a range condition begins and ends in an index, after the fields that are fixed. */
interface Edges {
  ranges: [Buffer, Buffer][]
  /** the entries between are just those that the condition asks for */
  exact: boolean
}

export function edgesOf([, kind]: IndexKey, bounds: Bounds, multikey: boolean): Edges | undefined {
  if (kind === '2dsphere') return bounds.geo ? { ranges: cellRanges(bounds), exact: false } : undefined
  if (!bounds.low && !bounds.high) return undefined
  // Over an array `$gt` and `$lt` may each be met by another element, so only one side can narrow.
  const oneSide = multikey && !bounds.together && bounds.low && bounds.high
  const low = bounds.low
  const high = oneSide ? undefined : bounds.high
  const [start, end] = typeRange((low ?? high)!.value, kind)
  const at = (value: unknown) => encodeField(value, kind)
  let [from, to] = [start, end]
  const [first, last] = kind > 0 ? [low, high] : [high, low]
  if (first) from = first.inclusive ? at(first.value) : successor(at(first.value))
  if (last) to = last.inclusive ? successor(at(last.value)) : at(last.value)
  const sameType = !low || !high || encodeValue(low.value)[0] === encodeValue(high.value)[0]
  return { ranges: [[from, to]], exact: !oneSide && sameType && !multikey && !bounds.points && !bounds.geo }
}

function cellRanges(bounds: Bounds): [Buffer, Buffer][] {
  const { below, exact } = cellsOfQuery(bounds.geo!.boxes)
  const open = (cell: string) => encodeField(cell, 1).subarray(0, cell.length + 1) // without the terminator
  return [
    ...below.map((cell): [Buffer, Buffer] => [open(cell), successor(open(cell))]),
    ...exact.map((cell): [Buffer, Buffer] => [encodeField(cell, 1), successor(encodeField(cell, 1))]),
  ]
}

/** The ranges to read: one for each combination of the fixed fields' values (and each edge). */
export function scansOf(
  index: ScannedIndex,
  equalities: number,
  demands: Demands,
  ranges: [Buffer, Buffer][] | undefined,
  direction: Direction = 1,
): Scan[] {
  let prefixes = [{ bytes: index.prefix, lengths: [index.prefix.length] }]
  for (const [field, kind] of index.keys.slice(0, equalities)) {
    const keys = demands.fields.get(field)!.points!.flatMap((point) => pointsOf(point, kind as Direction))
    const points = [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()].sort(Buffer.compare)
    prefixes = prefixes.flatMap(({ bytes, lengths }) =>
      points.map((point) => {
        const longer = Buffer.concat([bytes, point])
        return { bytes: longer, lengths: [...lengths, longer.length] }
      }),
    )
  }
  const common = { table: index.table ?? ('entries' as const), reverse: direction < 0 }
  return prefixes.flatMap(({ bytes: prefix, lengths: prefixLengths }) => {
    const prefixLength = prefix.length
    const scan = (start: Buffer, end: Buffer): Scan => ({ ...common, start, end, prefixLength, prefixLengths })
    if (!ranges) return [scan(prefix, successor(prefix))]
    return ranges
      .map(([start, end]) => scan(Buffer.concat([prefix, start]), Buffer.concat([prefix, end])))
      .filter(({ start, end }) => start.compare(end) < 0)
  })
}
