import { buildIndex, removeIndex } from './build-index'
import { type Collection, type IndexDefinition, openCatalogue } from './catalogue'
import { collectionMissing, invalidParameter, requestFailed } from './errors'
import { requireFormat } from './format'
import type { Strictness, Usage } from './meter'
import { carryOut, type Engine } from './protocol'
import { openStorage } from './storage'
import { openTransactions } from './transactions'

export type { IndexDefinition } from './catalogue'

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
  /** does nothing when it is there; the protocol's `addCollection` refuses, as CloudBase does */
  createCollection(name: string): Promise<void>
  collections(): string[]
  /** Does nothing when the same index is there. @throws DatabaseError when documents contradict it, or the name means another index */
  createIndex(collection: string, definition: IndexDefinition): Promise<void>
  dropIndex(collection: string, name: string): Promise<void>
  indexes(collection: string): IndexDefinition[]
  /** waits for what is under way, and refuses what comes after */
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

/** @throws DirectoryInUse, or StartRefused when a version wrote the folder whose documents this one cannot read */
export async function openDatabase({ dir, now, strict }: DatabaseOptions): Promise<Database> {
  const storage = await openStorage(dir)
  try {
    await requireFormat(storage, dir)
  } catch (error) {
    await storage.close()
    throw error
  }
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
        const isNew = !catalogue.find(name)
        if (isNew) catalogue.addCollection(writer, name)
        return isNew
      }),
    createIndex: async (name, definition) => {
      const index = await storage.write((writer) => buildIndex(writer, catalogue, required(name), definition))
      if (index) index.ready = true
    },
    dropIndex: (name, indexName) =>
      storage.write((writer) => removeIndex(writer, catalogue, required(name), indexName)),
  }

  let closing = false
  const underWay = new Set<Promise<unknown>>()
  return {
    handle: async (action, parameters) => {
      if (closing) throw requestFailed('the database is being closed')
      const answer = carryOut(engine, action, parameters)
      underWay.add(answer)
      return answer.finally(() => underWay.delete(answer))
    },
    createCollection: async (name) => void (await engine.createCollection(name)),
    collections: catalogue.names,
    createIndex: engine.createIndex,
    dropIndex: engine.dropIndex,
    indexes: (name) => required(name).indexes.map(({ name, keys, unique }) => ({ name, keys, unique })),
    close: async () => {
      closing = true
      await Promise.allSettled(underWay)
      transactions.close()
      await storage.close()
    },
  }
}
