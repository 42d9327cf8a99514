import { isDeepStrictEqual } from 'node:util'
import { type Document, isOperatorObject, isPlainObject, type Sort } from './document'
import { requestFailed } from './errors'
import { matcher } from './evaluate'
import { encodeValue, sortKey } from './index-key'
import { concretePaths, getPath, MISSING, setPath, unsetPath } from './update-path'

export interface UpdateContext {
  /** what found the document: `$` in a path stands for the element it matched */
  filter: Document
  now: number
  /** $setOnInsert applies */
  inserting?: boolean
}

/**
 * Applies MongoDB's update operators and returns the next document; the one given is not touched.
 * @throws DATABASE_REQUEST_FAILED as MongoDB would: wrong types, conflicting paths, a change of _id
 */
export function applyUpdate(document: Document, update: Document, context: UpdateContext): Document {
  const next = structuredCopy(document)
  const touched: string[] = []
  for (const [operator, fields] of Object.entries(normalised(update))) {
    if (operator === '$setOnInsert' && !context.inserting) continue
    const apply = operators[operator]
    if (!apply) throw requestFailed(`Unknown modifier: ${operator}`)
    if (!isPlainObject(fields))
      throw requestFailed(`Modifiers operate on fields but ${operator} was given another value`)
    for (const [pattern, argument] of Object.entries(fields)) {
      for (const path of concretePaths(document, pattern, context.filter)) {
        refuseConflict(touched, path)
        apply(next, path, argument, context, touched)
      }
    }
  }
  if (!isDeepStrictEqual(next._id, document._id)) {
    throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'")
  }
  return next
}

/** The new document of an upsert: the filter's equalities, then the operators. */
export function upserted(filter: Document, update: Document, id: unknown, now: number): Document {
  const seed: Document = { _id: id }
  for (const [field, condition] of Object.entries(filter)) {
    const value = isOperatorObject(condition) ? condition.$eq : condition
    if (field !== '_id' && !field.startsWith('$') && value !== undefined) setPath(seed, field, value)
  }
  return applyUpdate(seed, update, { filter, now, inserting: true })
}

/** A bare field beside no operators is a $set, as the SDK's `raw` option may send it. */
function normalised(update: Document): Document {
  const bare = Object.keys(update).filter((key) => !key.startsWith('$'))
  if (bare.length === 0) return update
  const rest = Object.fromEntries(Object.entries(update).filter(([key]) => key.startsWith('$')))
  const set = Object.fromEntries(bare.map((key) => [key, update[key]]))
  return { ...rest, $set: { ...(rest.$set as Document | undefined), ...set } }
}

function refuseConflict(touched: string[], path: string): void {
  const clash = touched.find((other) => other === path || other.startsWith(`${path}.`) || path.startsWith(`${other}.`))
  if (clash) throw requestFailed(`Updating the path '${path}' would create a conflict at '${clash}'`)
  touched.push(path)
}

type Apply = (document: Document, path: string, argument: unknown, context: UpdateContext, touched: string[]) => void

const operators: Record<string, Apply> = {
  $set: (document, path, value) => setPath(document, path, structuredCopy(value)),
  $setOnInsert: (document, path, value) => setPath(document, path, structuredCopy(value)),
  $unset: (document, path) => unsetPath(document, path),
  $inc: arithmetic(
    '$inc',
    (current, by) => current + by,
    (by) => by,
  ),
  $mul: arithmetic(
    '$mul',
    (current, by) => current * by,
    () => 0,
  ),
  $min: extreme((comparison) => comparison < 0),
  $max: extreme((comparison) => comparison > 0),
  $rename: (document, path, target, _context, touched) => {
    if (typeof target !== 'string' || target === path)
      throw requestFailed(`The target of $rename '${path}' must be another field`)
    refuseConflict(touched, target)
    const value = getPath(document, path)
    if (value === MISSING) return
    unsetPath(document, path)
    setPath(document, target, value)
  },
  $currentDate: (document, path, _argument, { now }) => setPath(document, path, new Date(now)),
  $bit: (document, path, argument) => {
    const [[kind, operand]] = Object.entries(argument as Record<string, number>) as [[string, number]]
    const current = numberAt(document, path, '$bit') ?? 0
    const results: Record<string, number> = { and: current & operand, or: current | operand, xor: current ^ operand }
    if (results[kind] === undefined)
      throw requestFailed(`The $bit modifier only supports 'and', 'or', and 'xor', not ${kind}`)
    setPath(document, path, results[kind])
  },
  $push: (document, path, argument) => {
    const list = [...(listAt(document, path, '$push') ?? [])]
    const modifiers = isPlainObject(argument) && '$each' in argument ? argument : { $each: [argument] }
    setPath(document, path, pushed(list, modifiers))
  },
  $addToSet: (document, path, argument) => {
    const list = [...(listAt(document, path, '$addToSet') ?? [])]
    const each = isPlainObject(argument) && '$each' in argument ? eachOf(argument) : [argument]
    for (const item of each)
      if (!list.some((existing) => isDeepStrictEqual(existing, item))) list.push(structuredCopy(item))
    setPath(document, path, list)
  },
  $pop: (document, path, end) => {
    if (end !== 1 && end !== -1) throw requestFailed('$pop expects 1 or -1')
    const list = listAt(document, path, '$pop')
    if (list) setPath(document, path, end === 1 ? list.slice(0, -1) : list.slice(1))
  },
  $pull: (document, path, condition) => {
    const list = listAt(document, path, '$pull')
    if (list) setPath(document, path, list.filter(keepUnless(condition)))
  },
  $pullAll: (document, path, values) => {
    if (!Array.isArray(values)) throw requestFailed('$pullAll requires an array argument')
    const list = listAt(document, path, '$pullAll')
    if (list)
      setPath(
        document,
        path,
        list.filter((item) => !values.some((value) => isDeepStrictEqual(value, item))),
      )
  },
}

function arithmetic(
  name: string,
  combine: (current: number, by: number) => number,
  whenMissing: (by: number) => number,
): Apply {
  return (document, path, by) => {
    if (typeof by !== 'number')
      throw requestFailed(`Cannot ${name} with non-numeric argument: {${path}: ${JSON.stringify(by)}}`)
    const current = numberAt(document, path, name)
    setPath(document, path, current === undefined ? whenMissing(by) : combine(current, by))
  }
}

function extreme(wins: (comparison: number) => boolean): Apply {
  return (document, path, candidate) => {
    const current = getPath(document, path)
    if (current === MISSING || wins(encodeValue(candidate).compare(encodeValue(current))))
      setPath(document, path, candidate)
  }
}

function pushed(list: unknown[], modifiers: Document): unknown[] {
  const unknown = Object.keys(modifiers).find((key) => !['$each', '$position', '$slice', '$sort'].includes(key))
  if (unknown) throw requestFailed(`Unrecognized clause in $push: ${unknown}`)
  const { $position, $slice, $sort } = modifiers
  list.splice(typeof $position === 'number' ? $position : list.length, 0, ...eachOf(modifiers).map(structuredCopy))
  const sorted = $sort === undefined || $sort === null ? list : sortedBy(list, $sort as number | Sort)
  if (typeof $slice !== 'number') return sorted
  return $slice >= 0 ? sorted.slice(0, $slice) : sorted.slice($slice)
}

function sortedBy(list: unknown[], order: number | Sort): unknown[] {
  const key = (item: unknown) =>
    typeof order === 'number'
      ? sortKey({ item }, { item: order < 0 ? -1 : 1 })
      : sortKey(isPlainObject(item) ? item : {}, order)
  return [...list].sort((a, b) => key(a).compare(key(b)))
}

function eachOf(modifiers: Document): unknown[] {
  if (!Array.isArray(modifiers.$each)) throw requestFailed('The argument to $each must be an array')
  return modifiers.$each
}

/** $pull takes a value, a condition on the element ({ $gte: 5 }), or a filter on the element's fields. */
function keepUnless(condition: unknown): (item: unknown) => boolean {
  if (isPlainObject(condition) && !isOperatorObject(condition)) {
    const test = matcher(condition)
    return (item) => !(isPlainObject(item) && test(item))
  }
  if (isOperatorObject(condition) || condition instanceof RegExp) {
    const test = matcher({ item: condition })
    return (item) => !test({ item })
  }
  return (item) => !isDeepStrictEqual(item, condition)
}

function numberAt(document: Document, path: string, operator: string): number | undefined {
  const current = getPath(document, path)
  if (current === MISSING) return undefined
  if (typeof current !== 'number') {
    throw requestFailed(
      `Cannot apply ${operator} to a value of non-numeric type. {_id: ${JSON.stringify(document._id)}} has the field '${path}'`,
    )
  }
  return current
}

function listAt(document: Document, path: string, operator: string): unknown[] | undefined {
  const current = getPath(document, path)
  if (current === MISSING) return undefined
  if (!Array.isArray(current)) throw requestFailed(`The field '${path}' must be an array for ${operator}`)
  return current
}

/** Copies containers only: dates, regular expressions and BSON values are never changed in place. */
export function structuredCopy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(structuredCopy) as T
  if (!isPlainObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, structuredCopy(inner)])) as T
}
