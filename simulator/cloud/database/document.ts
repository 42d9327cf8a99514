/** A stored document: plain values, Date, RegExp, and the BSON types that have no JavaScript twin (ObjectId, Decimal128, Binary, Long). */
export type Document = { [field: string]: unknown }

export type Direction = 1 | -1
export type Sort = Record<string, Direction>

/** True for `{}`-like values; false for arrays, dates, regular expressions and BSON objects. */
export function isPlainObject(value: unknown): value is Document {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false
  if (value instanceof Date || value instanceof RegExp) return false
  return !('_bsontype' in value) && !ArrayBuffer.isView(value)
}

export const bsonType = (value: unknown): string | undefined =>
  value !== null && typeof value === 'object' ? (value as { _bsontype?: string })._bsontype : undefined

/** True when the value is an object of operators such as `{ $gt: 1 }`. */
export const isOperatorObject = (value: unknown): value is Document =>
  isPlainObject(value) && Object.keys(value).some((key) => key.startsWith('$'))
