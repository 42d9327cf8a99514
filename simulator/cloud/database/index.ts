import { type Collection, type IndexDefinition, openCatalogue } from './catalogue'
import { entriesOf } from './change'
import { collectionExists, collectionMissing, duplicateKey, invalidParameter, requestFailed } from './errors'
import { encodeValue, successor } from './index-key'
import type { Strictness, Usage } from './meter'
import { carryOut, type Engine } from './protocol'
import { openStorage } from './storage'
import { openTransactions } from './transactions'

export type { IndexDefinition, IndexKey } from './catalogue'
export { DatabaseError } from './errors'
export type { Strictness, Usage } from './meter'

/** The document database of the CloudBase stand-in: what stands behind `database.*` of the SDK's protocol. */
export interface Database {
  /**
   * Carries out one action with the SDK's raw body and answers its payload (`{ data }`, `{ transactionId }` or `{}`).
   * A write is on disk when this resolves.
   * @throws DatabaseError with CloudBase's code
   */
  handle(
    action: string,
    parameters: Record<string, unknown>,
  ): Promise<{ response: Record<string, unknown>; usage: Usage }>
  createCollection(name: string): Promise<void>
  collections(): string[]
  /** Does nothing when the same index is there. @throws DatabaseError when documents contradict it, or the name means another index */
  createIndex(collection: string, definition: IndexDefinition): Promise<void>
  dropIndex(collection: string, name: string): Promise<void>
  indexes(collection: string): IndexDefinition[]
  /** waits for writes under way; nothing may be called after */
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** a directory of its own */
  dir: string
  /** the server's clock in ms: serverDate and $currentDate */
  now: () => number
  /** in tests: refuse queries that read far more than they return */
  strict?: Strictness
}

export async function openDatabase({ dir, now, strict }: DatabaseOptions): Promise<Database> {
  const storage = openStorage(dir)
  const catalogue = openCatalogue(storage)
  const transactions = openTransactions(storage, catalogue)

  const required = (name: string): Collection => {
    const collection = catalogue.find(name)
    if (!collection) throw collectionMissing(name)
    return collection
  }

  const engine: Engine = {
    storage,
    catalogue,
    transactions,
    now,
    strict,
    createCollection: (name) =>
      storage.write((writer) => {
        if (!/^[\w-]{1,64}$/.test(name)) throw invalidParameter(`collection name ${name} is invalid`)
        if (catalogue.find(name)) throw collectionExists(name)
        catalogue.addCollection(writer, name)
      }),
    createIndex: (name, definition) =>
      storage.write((writer) => {
        const collection = required(name)
        refuseMalformed(definition)
        const existing = collection.indexes.find((index) => index.name === definition.name)
        if (existing && isSame(existing, definition)) return
        if (existing) throw requestFailed(`Index with name: ${definition.name} already exists with different options`)
        const { index, store } = catalogue.prepareIndex(writer, collection, definition)
        const owners = new Map<string, Buffer>()
        const multikey = new Set<string>()
        const entries: { key: Buffer; id: Buffer }[] = []
        const everything = { start: collection.prefix, end: successor(collection.prefix) }
        for (const { value } of writer.range('documents', everything)) {
          const document = collection.codec.unpack(value)
          const id = encodeValue(document._id)
          const found = entriesOf(index, id, document)
          for (const field of found.multikey) multikey.add(field)
          for (const { fields, key } of found.entries) {
            const owner = index.unique ? owners.get(fields.toString('latin1')) : undefined
            if (owner && !owner.equals(id)) throw duplicateKey(name, index.name, JSON.stringify({ _id: document._id }))
            if (index.unique) owners.set(fields.toString('latin1'), id)
            entries.push({ key, id })
          }
        }
        for (const field of multikey) index.multikey.add(field)
        for (const { key, id } of entries) writer.put('entries', key, id)
        store()
      }),
    dropIndex: (name, indexName) =>
      storage.write((writer) => {
        const collection = required(name)
        const index = collection.indexes.find((candidate) => candidate.name === indexName)
        if (!index) throw requestFailed(`index not found with name [${indexName}]`)
        const keys = [...writer.range('entries', { start: index.prefix, end: successor(index.prefix) })].map(
          ({ key }) => key,
        )
        catalogue.dropIndex(writer, collection, index)
        for (const key of keys) writer.remove('entries', key)
      }),
  }

  return {
    handle: (action, parameters) => carryOut(engine, action, parameters),
    createCollection: engine.createCollection,
    collections: catalogue.names,
    createIndex: engine.createIndex,
    dropIndex: engine.dropIndex,
    indexes: (name) => required(name).indexes.map(({ name, keys, unique }) => ({ name, keys, unique })),
    close: async () => {
      transactions.close()
      await storage.close()
    },
  }
}

function refuseMalformed({ name, keys }: IndexDefinition): void {
  if (typeof name !== 'string' || name === '') throw invalidParameter('an index needs a name')
  const isKey = (key: unknown) =>
    Array.isArray(key) && typeof key[0] === 'string' && key[0] !== '' && [1, -1, '2dsphere'].includes(key[1])
  if (!Array.isArray(keys) || keys.length === 0 || !keys.every(isKey))
    throw invalidParameter(`keys of index ${name} are invalid`)
}

const isSame = (a: IndexDefinition, b: IndexDefinition) =>
  JSON.stringify([a.keys, a.unique === true]) === JSON.stringify([b.keys, b.unique === true])
