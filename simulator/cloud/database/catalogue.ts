import { type Direction, type Document, isPlainObject } from './document'
import { cellsOfShape } from './geo-cells'
import { type Shape, shapeOf } from './geometry'
import { type EntryFields, encodeField, encodeValue, entryFields, type FieldEncoder, scalarEncoder } from './index-key'
import type { Storage, Writer } from './storage'

export type IndexKey = [field: string, kind: Direction | '2dsphere']

export interface IndexDefinition {
  name: string
  keys: IndexKey[]
  unique?: boolean
}

export interface Index extends IndexDefinition {
  prefix: Buffer
  /** false while the write that builds it is not committed: maintained already, not to be read yet */
  ready: boolean
  /** fields for which some document gave several keys: such an index can neither sort by them nor narrow from both sides */
  multikey: Set<string>
  entryFields(document: Document): EntryFields
}

export interface Collection {
  name: string
  prefix: Buffer
  indexes: Index[]
}

interface Stored {
  number: number
  indexes: (IndexDefinition & { number: number; multikey: string[] })[]
}

/** The collections and their indexes, kept in the `meta` table and wholly in memory. */
export interface Catalogue {
  find(name: string): Collection | undefined
  names(): string[]
  addCollection(writer: Writer, name: string): Collection
  /** an index that queries use only once `store` was called, after its entries were written */
  prepareIndex(writer: Writer, collection: Collection, definition: IndexDefinition): { index: Index; store(): void }
  dropIndex(writer: Writer, collection: Collection, index: Index): void
  /** call after an index met its first array, inside the write that stores it */
  save(writer: Writer, collection: Collection): void
}

const COLLECTION = 'collection:'
const NEXT_NUMBER = Buffer.from('next-number')

export function openCatalogue(storage: Storage): Catalogue {
  const collections = new Map<string, Collection>()
  for (const { key, value } of storage.view.range('meta', {
    start: Buffer.from(COLLECTION),
    end: Buffer.from('collection;'),
  })) {
    const name = key.toString().slice(COLLECTION.length)
    collections.set(name, restore(name, JSON.parse(value.toString()) as Stored))
  }

  function restore(name: string, stored: Stored): Collection {
    return {
      name,
      prefix: numberBytes(stored.number),
      indexes: stored.indexes.map((index) => ({ ...indexOf(index, index.number, index.multikey), ready: true })),
    }
  }

  const peekNumber = (writer: Writer) => (writer.get('meta', NEXT_NUMBER)?.readUInt32BE() ?? 0) + 1

  function save(writer: Writer, collection: Collection): void {
    const stored: Stored = {
      number: collection.prefix.readUInt32BE(),
      indexes: collection.indexes.map(({ name, keys, unique, prefix, multikey }) => ({
        name,
        keys,
        unique,
        number: prefix.readUInt32BE(),
        multikey: [...multikey],
      })),
    }
    writer.put('meta', Buffer.from(COLLECTION + collection.name), Buffer.from(JSON.stringify(stored)))
  }

  return {
    find: (name) => collections.get(name),
    names: () => [...collections.keys()].sort(),
    save,
    addCollection: (writer, name) => {
      const number = peekNumber(writer)
      const collection = restore(name, { number, indexes: [] })
      writer.put('meta', NEXT_NUMBER, numberBytes(number))
      save(writer, collection)
      collections.set(name, collection)
      return collection
    },
    prepareIndex: (writer, collection, definition) => {
      const number = peekNumber(writer)
      const index = indexOf(definition, number, [])
      const store = () => {
        writer.put('meta', NEXT_NUMBER, numberBytes(number))
        collection.indexes.push(index)
        save(writer, collection)
      }
      return { index, store }
    },
    dropIndex: (writer, collection, index) => {
      collection.indexes.splice(collection.indexes.indexOf(index), 1)
      save(writer, collection)
    },
  }
}

function indexOf(definition: IndexDefinition, number: number, multikey: string[]): Index {
  const { name, keys, unique } = definition
  const encoders = keys.map(([field, kind]): [string, FieldEncoder] => [
    field,
    kind === '2dsphere' ? cellEncoder(field) : scalarEncoder(field, kind),
  ])
  return {
    name,
    keys,
    unique,
    prefix: numberBytes(number),
    ready: false,
    multikey: new Set(multikey),
    entryFields: (document) => entryFields(name, encoders, document),
  }
}

/** A document without a location stands under null, as in a sparse MongoDB 2dsphere index it would be absent: never found by place. */
function cellEncoder(field: string): FieldEncoder {
  const path = field.split('.')
  return (document) => {
    const cells = new Set(placesAt(document, path).flatMap(cellsOfShape))
    if (cells.size === 0) return { values: [encodeValue(null)], array: undefined }
    const values = [...cells].map((cell) => encodeField(cell, 1))
    return { values, array: values.length > 1 ? values : undefined }
  }
}

function placesAt(node: unknown, path: string[]): Shape[] {
  const shape = path.length === 0 ? shapeOf(node) : undefined
  if (shape) return [shape]
  if (Array.isArray(node)) return node.flatMap((item) => placesAt(item, path))
  return isPlainObject(node) && path.length > 0 ? placesAt(node[path[0]!], path.slice(1)) : []
}

function numberBytes(number: number): Buffer {
  const bytes = Buffer.allocUnsafe(4)
  bytes.writeUInt32BE(number)
  return bytes
}
