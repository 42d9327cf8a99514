import { Binary, Decimal128, EJSON, Long, ObjectId } from 'bson'
import { type Document, isPlainObject } from './document'
import { DatabaseError, invalidParameter } from './errors'

/**
 * Reads what the SDK sends: canonical extended JSON in a string, with CloudBase's own `$tcb_server_date`.
 * Numbers become JavaScript numbers. Written by hand rather than with EJSON.parse, which drops the operators
 * standing beside `$regex`.
 * @param now the server's time in ms, for serverDate
 */
export function decode(text: unknown, now: number): Document {
  if (text === undefined || text === null || text === '') return {}
  const value = decodeAny(text, now)
  if (!isPlainObject(value)) throw invalidParameter('an object is expected')
  return value
}

/** A stage's value may be a number or a string (`limit`, `count`). */
export function decodeAny(text: unknown, now: number): unknown {
  try {
    return revive(typeof text === 'string' ? JSON.parse(text) : text, now)
  } catch (cause) {
    if (cause instanceof DatabaseError) throw cause
    throw invalidParameter(`not extended JSON: ${(cause as Error).message}`)
  }
}

export const encode = (document: unknown): string => EJSON.stringify(document, { relaxed: false })

function revive(value: unknown, now: number): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item) => revive(item, now))
  const source = value as Document
  const keys = Object.keys(source)
  const wrapper = keys.length === 1 ? wrappers[keys[0]!] : undefined
  if (wrapper) return wrapper(source[keys[0]!], now)
  const revived: Document = {}
  for (const key of keys) {
    if (key === '__proto__') throw invalidParameter('__proto__ is not a field name')
    revived[key] = revive(source[key], now)
  }
  return withRegularExpression(revived)
}

const wrappers: Record<string, (value: unknown, now: number) => unknown> = {
  $numberInt: Number,
  $numberDouble: Number,
  $numberLong: (value) => {
    const long = Long.fromString(String(value))
    return Number.isSafeInteger(long.toNumber()) ? long.toNumber() : long
  },
  $numberDecimal: (value) => Decimal128.fromString(String(value)),
  $oid: (value) => ObjectId.createFromHexString(String(value)),
  $date: (value) =>
    validDate(isPlainObject(value) ? Number(value.$numberLong ?? Number.NaN) : (value as string | number)),
  $regularExpression: (value) => {
    const { pattern, options } = value as { pattern: string; options?: string }
    return regularExpression(pattern, options)
  },
  $binary: (value) => {
    const { base64, subType } = value as { base64: string; subType?: string }
    return Binary.createFromBase64(base64, Number.parseInt(subType ?? '0', 16))
  },
  $undefined: () => null,
  $tcb_server_date: (value, now) => new Date(now + Number((value as { offset?: unknown })?.offset ?? 0)),
}
// The offset of a serverDate arrives wrapped itself ({ $numberInt }).
const serverDate = wrappers.$tcb_server_date!
wrappers.$tcb_server_date = (value, now) => serverDate(revive(value, now), now)

function validDate(value: string | number): Date {
  const date = new Date(value)
  if (Number.isNaN(date.getTime())) throw invalidParameter('$date is not a date')
  return date
}

function withRegularExpression(value: Document): Document {
  if (typeof value.$regex !== 'string') return value
  const { $options, ...rest } = value
  return { ...rest, $regex: regularExpression(value.$regex as string, $options as string | undefined) }
}

/** MongoDB's `x` (extended) has no JavaScript twin and is ignored; `g` and `y` would make a test remember its last position. */
function regularExpression(pattern: string, options = ''): RegExp {
  try {
    return new RegExp(pattern, [...new Set(options)].filter((flag) => 'imsu'.includes(flag)).join(''))
  } catch (cause) {
    throw invalidParameter(`Regular expression is invalid: ${(cause as Error).message}`)
  }
}
