import * as queries from 'mingo/operators/query'
import type { Options } from 'mingo/types'
import { type Document, isPlainObject } from './document'

type Predicate = (document: Document) => boolean
type Operator = (selector: string, argument: unknown, options: Options) => Predicate

const mingo = queries as unknown as Record<'$eq' | '$ne' | '$in' | '$nin' | '$exists', Operator>

/**
 * Null and missing inside lists, where mingo differs from MongoDB: for `{ log: [{ by: 1 }, {}] }` the filter
 * `{ 'log.by': null }` matches (one entry has none), and for `{ log: [{}] }` `{ 'log.by': { $exists: true } }` does not.
 */
export const nullOperators: Record<string, Operator> = {
  $eq: equal,
  $ne: (selector, value, options) => negated(equal(selector, value, options)),
  $in: among,
  $nin: (selector, values, options) => negated(among(selector, values, options)),
  $exists: (selector, wanted) => {
    const path = selector.split('.')
    return (document) => leaves(document, path).some((value) => value !== undefined) === Boolean(wanted)
  },
}

function equal(selector: string, value: unknown, options: Options): Predicate {
  return value === null || value === undefined ? hasNull(selector) : mingo.$eq(selector, value, options)
}

function among(selector: string, values: unknown, options: Options): Predicate {
  if (!Array.isArray(values)) throw new Error('$in needs an array')
  const isAmong = mingo.$in(
    selector,
    values.filter((value) => value !== null),
    options,
  )
  if (!values.includes(null)) return isAmong
  const isNull = hasNull(selector)
  return (document) => isNull(document) || isAmong(document)
}

function hasNull(selector: string): Predicate {
  const path = selector.split('.')
  const isNull = (value: unknown) => value === null || value === undefined
  return (document) =>
    leaves(document, path).some((value) => isNull(value) || (Array.isArray(value) && value.some(isNull)))
}

const negated =
  (predicate: Predicate): Predicate =>
  (document) =>
    !predicate(document)

/** The values at the end of a path, one per list element passed; undefined where an object has none. */
function leaves(node: unknown, path: string[]): unknown[] {
  const [part, ...rest] = path
  if (part === undefined) return [node]
  if (Array.isArray(node)) {
    const inEach = node.flatMap((item) => (isPlainObject(item) ? leaves(item, path) : []))
    return /^\d+$/.test(part) && Number(part) < node.length ? [...inEach, ...leaves(node[Number(part)], rest)] : inEach
  }
  return isPlainObject(node) ? leaves(node[part], rest) : [undefined]
}
