import { bsonType, type Direction, type Document, isPlainObject, type Sort } from './document'
import { requestFailed } from './errors'

/** Type tags in MongoDB's comparison order; EMPTY stands for an empty array, which has no element to index. */
const TAG = { empty: 4, null: 5, number: 0x10, string: 0x20, object: 0x30, array: 0x38, binary: 0x40, objectId: 0x48 }
const TAG_REST = { boolean: 0x50, date: 0x60, regexp: 0x70, unknown: 0x7e }

/** CloudBase refuses to index a value above 1,024 bytes. */
const MAX_KEY = 1024
const EMPTY = Symbol('empty array')

/**
 * Encodes a value so that comparing bytes is comparing values in MongoDB's order. No encoding is the prefix of another,
 * so fields can be put one after the other and inverted for descending order.
 */
export function encodeValue(value: unknown): Buffer {
  const writer = new KeyWriter()
  write(writer, value)
  return writer.done()
}

export function encodeField(value: unknown, direction: Direction): Buffer {
  const encoded = encodeValue(value)
  if (direction < 0) for (let i = 0; i < encoded.length; i++) encoded[i] = encoded[i]! ^ 0xff
  return encoded
}

/** The keys of everything a filter calls equal to `value`: null also means an empty array's missing element. */
export const pointsOf = (value: unknown, direction: Direction): Buffer[] =>
  value === null || value === undefined
    ? [encodeField(null, direction), encodeField(EMPTY, direction)]
    : [encodeField(value, direction)]

/** Every value of one type lies in [start, end). */
export function typeRange(value: unknown, direction: Direction): [Buffer, Buffer] {
  const tag = encodeValue(value)[0]!
  return direction > 0 ? [Buffer.of(tag), Buffer.of(tag + 1)] : [Buffer.of(tag ^ 0xff), Buffer.of((tag ^ 0xff) + 1)]
}

/** The smallest key that is greater than every key beginning with `prefix`. */
export function successor(prefix: Buffer): Buffer {
  const next = Buffer.from(prefix)
  for (let i = next.length - 1; i >= 0; i--) {
    if (next[i] !== 0xff) {
      next[i] = next[i]! + 1
      return next.subarray(0, i + 1)
    }
  }
  return Buffer.alloc(prefix.length + 1, 0xff)
}

/** What a document says at a dotted path, array elements one by one, as an index sees it. Missing is null. */
export function valuesAt(document: Document, path: string): { values: unknown[]; array: unknown } {
  return reach(document, path.split('.'), 0)
}

function reach(node: unknown, parts: string[], at: number): { values: unknown[]; array: unknown } {
  let current = node
  for (let i = at; i < parts.length; i++) {
    if (Array.isArray(current) && !/^\d+$/.test(parts[i]!)) {
      const values = current.flatMap((item) => (isPlainObject(item) ? reach(item, parts, i).values : [null]))
      return { values: values.length > 0 ? values : [EMPTY], array: current }
    }
    current = Array.isArray(current) || isPlainObject(current) ? (current as Document)[parts[i]!] : undefined
  }
  if (!Array.isArray(current)) return { values: [current ?? null], array: undefined }
  return { values: current.length > 0 ? current : [EMPTY], array: current }
}

export interface EntryFields {
  /** the fields' part of each entry's key */
  keys: Buffer[]
  /** fields that held an array (or a shape of several cells) */
  multikey: string[]
}

export type FieldEncoder = (document: Document) => { values: Buffer[]; array: unknown }

export const scalarEncoder = (path: string, direction: Direction): FieldEncoder => {
  return (document) => {
    const { values, array } = valuesAt(document, path)
    return { values: values.map((value) => encodeField(value, direction)), array }
  }
}

/**
 * The keys under which a document stands in an index. Several array fields that are not the same array are refused,
 * as MongoDB does. For two fields inside one array the keys are the product of both, a superset of MongoDB's.
 */
export function entryFields(name: string, fields: [string, FieldEncoder][], document: Document): EntryFields {
  let keys: Buffer[] = [Buffer.alloc(0)]
  const multikey: string[] = []
  let array: unknown
  for (const [field, encoder] of fields) {
    const found = encoder(document)
    if (found.array !== undefined) {
      if (array !== undefined && array !== found.array) {
        throw requestFailed(`cannot index parallel arrays [${multikey[0]}] [${field}] (index ${name})`)
      }
      array = found.array
      multikey.push(field)
    }
    const values = found.values.length > 1 ? distinct(found.values) : found.values
    keys = keys.flatMap((key) => values.map((value) => (key.length === 0 ? value : Buffer.concat([key, value]))))
  }
  for (const key of keys) {
    if (key.length > MAX_KEY) throw requestFailed(`key too large to index: ${key.length} bytes (index ${name})`)
  }
  return { keys, multikey }
}

/** Bytes by which documents sort; an array counts as its smallest element, or its largest when descending (MongoDB). */
export function sortKey(document: Document, sort: Sort): Buffer {
  const parts = Object.entries(sort).map(([field, direction]) =>
    valuesAt(document, field)
      .values.map((value) => encodeField(value, direction))
      .reduce((least, candidate) => (candidate.compare(least) < 0 ? candidate : least)),
  )
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
}

const distinct = (keys: Buffer[]) => [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()]

function write(writer: KeyWriter, value: unknown): KeyWriter {
  if (value === EMPTY) return writer.byte(TAG.empty)
  if (value === null || value === undefined) return writer.byte(TAG.null)
  if (typeof value === 'number' || typeof value === 'bigint') return writer.number(TAG.number, Number(value))
  if (typeof value === 'string') return writer.string(TAG.string, value)
  if (typeof value === 'boolean') return writer.bytes(Buffer.of(TAG_REST.boolean, value ? 1 : 0))
  if (value instanceof Date) return writer.number(TAG_REST.date, value.getTime())
  if (value instanceof RegExp) return writer.string(TAG_REST.regexp, `/${value.source}/${value.flags}`)
  if (Array.isArray(value)) return writeArray(writer, value)
  if (isPlainObject(value)) return writeObject(writer, value)
  return writeBson(writer, value)
}

function writeArray(writer: KeyWriter, items: unknown[]): KeyWriter {
  writer.byte(TAG.array)
  for (const item of items) write(writer, item)
  return writer.byte(0)
}

function writeObject(writer: KeyWriter, value: Document): KeyWriter {
  writer.byte(TAG.object)
  for (const key of Object.keys(value)) {
    writer.string(TAG.string, key)
    write(writer, value[key])
  }
  return writer.byte(0)
}

function writeBson(writer: KeyWriter, value: unknown): KeyWriter {
  const type = bsonType(value)
  if (type === 'ObjectId') {
    writer.byte(TAG.objectId)
    return writer.bytes(Buffer.from((value as { toHexString(): string }).toHexString(), 'hex'))
  }
  if (type === 'Long' || type === 'Decimal128') return writer.number(TAG.number, Number(String(value)))
  if (type === 'Binary')
    return writer.string(TAG.binary, Buffer.from((value as { buffer: Uint8Array }).buffer).toString('hex'))
  return writer.string(TAG_REST.unknown, String(value))
}

class KeyWriter {
  private buffer = Buffer.allocUnsafe(64)
  private length = 0

  byte(value: number): this {
    this.room(1)
    this.buffer[this.length++] = value
    return this
  }

  bytes(value: Buffer): this {
    this.room(value.length)
    this.length += value.copy(this.buffer, this.length)
    return this
  }

  /** A double whose bytes sort: sign bit flipped, negatives inverted. NaN sorts first, -0 is 0. */
  number(tag: number, value: number): this {
    this.byte(tag)
    this.room(8)
    const at = this.length
    if (Number.isNaN(value)) this.buffer.fill(0, at, at + 8)
    else {
      this.buffer.writeDoubleBE(value === 0 ? 0 : value, at)
      const negative = (this.buffer[at]! & 0x80) !== 0
      for (let i = 0; i < (negative ? 8 : 1); i++) this.buffer[at + i] = this.buffer[at + i]! ^ (negative ? 0xff : 0x80)
    }
    this.length += 8
    return this
  }

  /** UTF-8 closed by 00 00; a zero inside becomes 00 ff. */
  string(tag: number, value: string): this {
    this.byte(tag)
    const utf8 = Buffer.from(value, 'utf8')
    if (!utf8.includes(0)) this.bytes(utf8)
    else
      for (const byte of utf8) {
        this.byte(byte)
        if (byte === 0) this.byte(0xff)
      }
    return this.byte(0).byte(0)
  }

  done(): Buffer {
    return Buffer.from(this.buffer.subarray(0, this.length))
  }

  private room(more: number): void {
    if (this.length + more <= this.buffer.length) return
    const larger = Buffer.allocUnsafe((this.length + more) * 2)
    this.buffer.copy(larger, 0, 0, this.length)
    this.buffer = larger
  }
}
