import { bsonType, type Document, isOperatorObject, isPlainObject } from './document'
import { GEO_OPERATORS, type GeoCondition, geoCondition } from './geo-query'

export interface Limit {
  value: unknown
  inclusive: boolean
}

/** What a filter certainly demands of one field; an index may narrow by it, the filter itself is still evaluated. */
export interface Bounds {
  /** the field (or one of its elements) equals one of these */
  points?: unknown[]
  low?: Limit
  high?: Limit
  /** low and high speak of the same array element, so both may narrow a multikey index */
  together?: boolean
  geo?: GeoCondition
}

export interface Demands {
  fields: Map<string, Bounds>
  /** alternatives of one $or, each to be joined with the rest */
  alternatives?: Document[]
  /** nothing in the filter goes beyond `fields`: an index that uses them all needs no further check */
  complete: boolean
}

/** Reads the conjunction at the top of a filter. Anything not understood just does not narrow. */
export function demandsOf(filter: Document): Demands {
  const demands: Demands = { fields: new Map(), complete: true }
  readFilter(filter, demands)
  return demands
}

/** Null is left out of exact counting: an index cannot tell null from missing as finely as a filter does. */
const isExactPoint = (value: unknown) => value !== null && isScalar(value)

function readFilter(filter: Document, demands: Demands): void {
  for (const [key, condition] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isPlainObject(part)) readFilter(part, demands)
    } else if (key === '$or' && Array.isArray(condition)) readAlternatives(condition, demands)
    else if (key === '$expr') readExpression(condition, demands)
    else if (key.startsWith('$')) demands.complete = false
    else readField(key, condition, demands)
  }
}

function readAlternatives(branches: unknown[], demands: Demands): void {
  demands.complete = false
  if (!demands.alternatives && branches.every(isPlainObject)) demands.alternatives = branches as Document[]
}

function readField(field: string, condition: unknown, demands: Demands): void {
  if (condition instanceof RegExp) readRegularExpression(field, condition, demands)
  else if (isOperatorObject(condition)) readOperators(field, condition, demands, false)
  else if (isScalar(condition)) addPoints(field, [condition], demands)
  else demands.complete = false
}

function readOperators(field: string, operators: Document, demands: Demands, together: boolean): void {
  for (const [operator, argument] of Object.entries(operators)) {
    const read = readers[operator]
    if (read) read(field, argument, demands, together)
    else demands.complete = false
  }
  if (GEO_OPERATORS.some((operator) => operator in operators)) {
    boundsOf(field, demands).geo ??= geoCondition(operators)
  }
}

type Reader = (field: string, argument: unknown, demands: Demands, together: boolean) => void

const readers: Record<string, Reader> = {
  $eq: (field, value, demands) => {
    if (isScalar(value)) addPoints(field, [value], demands)
    else demands.complete = false
  },
  $in: (field, values, demands) => {
    if (Array.isArray(values) && values.every(isScalar)) addPoints(field, values, demands)
    else demands.complete = false
  },
  $gt: (field, value, demands, together) => addLimit(field, 'low', { value, inclusive: false }, demands, together),
  $gte: (field, value, demands, together) => addLimit(field, 'low', { value, inclusive: true }, demands, together),
  $lt: (field, value, demands, together) => addLimit(field, 'high', { value, inclusive: false }, demands, together),
  $lte: (field, value, demands, together) => addLimit(field, 'high', { value, inclusive: true }, demands, together),
  $exists: (field, wanted, demands) => {
    if (!wanted) addPoints(field, [null], demands)
    demands.complete = false
  },
  $all: (field, values, demands) => {
    demands.complete = false
    if (Array.isArray(values) && isScalar(values[0])) addPoints(field, [values[0]], demands)
  },
  $regex: (field, pattern, demands) => {
    if (pattern instanceof RegExp) readRegularExpression(field, pattern, demands)
    else demands.complete = false
  },
  $elemMatch: (field, criteria, demands) => {
    demands.complete = false
    if (!isPlainObject(criteria)) return
    if (isOperatorObject(criteria)) readOperators(field, criteria, demands, true)
    else
      for (const [inner, condition] of Object.entries(criteria)) {
        const path = `${field}.${inner}`
        if (isOperatorObject(condition)) readOperators(path, condition, demands, true)
        else readField(path, condition, demands)
      }
  },
}

/** `$expr` with `$eq` of a field and a constant, alone or under `$and`: what a $lookup with a pipeline is made of. */
function readExpression(expression: unknown, demands: Demands): void {
  demands.complete = false
  if (!isPlainObject(expression)) return
  if (Array.isArray(expression.$and)) for (const part of expression.$and) readExpression(part, demands)
  if (!Array.isArray(expression.$eq) || expression.$eq.length !== 2) return
  const [a, b] = expression.$eq as [unknown, unknown]
  const isField = (side: unknown) => typeof side === 'string' && /^\$[^$]/.test(side)
  const [field, value] = isField(a) ? [a, b] : [b, a]
  const constant = isPlainObject(value) && '$literal' in value ? value.$literal : value
  const unresolved = constant === value && typeof value === 'string' && value.startsWith('$')
  if (isField(field) && isScalar(constant) && !unresolved) addPoints((field as string).slice(1), [constant], demands)
}

function readRegularExpression(field: string, pattern: RegExp, demands: Demands): void {
  demands.complete = false
  const prefix = /[im]/.test(pattern.flags) ? '' : literalPrefix(pattern.source)
  if (!prefix) return
  addLimit(field, 'low', { value: prefix, inclusive: true }, demands, true)
  addLimit(field, 'high', { value: `${prefix}\u{10ffff}`, inclusive: true }, demands, true)
}

/** "^abc.*" -> "abc"; the character before a quantifier may be absent, so it is left out. */
function literalPrefix(source: string): string {
  if (!source.startsWith('^') || source.includes('|')) return ''
  const literal = /^(?:[^\\^$.*+?()[\]{}|]|\\[^a-zA-Z0-9])*/.exec(source.slice(1))![0]
  const quantified = /^[*+?{]/.test(source.slice(1 + literal.length))
  const characters = [...literal.replace(/\\(.)/gu, '$1')]
  return (quantified ? characters.slice(0, -1) : characters).join('')
}

function addPoints(field: string, points: unknown[], demands: Demands): void {
  const bounds = boundsOf(field, demands)
  if (points.some((point) => !isExactPoint(point))) demands.complete = false
  if (bounds.points) demands.complete = false
  if (!bounds.points || points.length < bounds.points.length) bounds.points = points
}

function addLimit(field: string, side: 'low' | 'high', limit: Limit, demands: Demands, together: boolean): void {
  if (!isScalar(limit.value) || limit.value === null) {
    demands.complete = false
    return
  }
  const bounds = boundsOf(field, demands)
  if (bounds[side]) {
    demands.complete = false
    return
  }
  const other = bounds[side === 'low' ? 'high' : 'low']
  bounds.together = together && (other === undefined || bounds.together === true)
  bounds[side] = limit
}

function boundsOf(field: string, demands: Demands): Bounds {
  const existing = demands.fields.get(field)
  if (existing) return existing
  const bounds: Bounds = {}
  demands.fields.set(field, bounds)
  return bounds
}

function isScalar(value: unknown): boolean {
  if (value === null || value instanceof Date) return true
  return ['string', 'number', 'boolean'].includes(typeof value) || bsonType(value) === 'ObjectId'
}
