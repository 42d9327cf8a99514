import { aggregate, type OpenCollection } from './aggregate'
import type { Catalogue, Collection, IndexDefinition } from './catalogue'
import { type Change, prepareChanges } from './change'
import { type Document, isPlainObject, type Sort } from './document'
import { decode, decodeAny, encode } from './ejson'
import { collectionExists, collectionMissing, DatabaseError, invalidParameter, requestFailed } from './errors'
import { projector } from './evaluate'
import { count, find, type Source } from './find'
import { emptyUsage, refuseInefficient, type Strictness, type Usage } from './meter'
import { insert, type Modified, modify, remove } from './modify'
import { type Storage, StorageFailure } from './storage'
import type { Transactions } from './transactions'

export interface Engine {
  storage: Storage
  catalogue: Catalogue
  transactions: Transactions
  now(): number
  strict?: Strictness
  /** @returns false when it was there */
  createCollection(name: string): Promise<boolean>
  createIndex(collection: string, definition: IndexDefinition): Promise<void>
  dropIndex(collection: string, name: string): Promise<void>
}

type Parameters = Record<string, unknown>
type Response = Record<string, unknown>
type Action = (engine: Engine, parameters: Parameters, usage: Usage) => Response | Promise<Response>

/** CloudBase's limits on one `get`. */
const DEFAULT_LIMIT = 100
const MOST = 1000

/** Every database action of the SDK's wire protocol: what it is called, what it answers. */
const actions: Record<string, Action> = {
  'database.addCollection': async (engine, { collectionName }) => {
    if (!(await engine.createCollection(String(collectionName)))) throw collectionExists(String(collectionName))
    return {}
  },

  'database.insertDocument': async (engine, parameters, usage) => {
    if (!Array.isArray(parameters.data)) throw invalidParameter('data is required')
    const { changes, ids } = insert(parameters.data.map((text) => decode(text, engine.now())))
    await store(engine, parameters, usage, () => ({ changes, examined: undefined }))
    return { data: { insertedIds: ids } }
  },

  'database.getDocument': (engine, parameters, usage) => {
    const source = sourceOf(engine, parameters, usage)
    const filter = decode(parameters.query, engine.now())
    const sort = sortOf(decode(parameters.order, engine.now()))
    const skip = whole('offset', parameters.offset ?? 0)
    const asked = whole('limit', parameters.limit ?? 0) || (parameters.multi === false ? 1 : DEFAULT_LIMIT)
    const limit = Math.min(asked, MOST)
    const project = projector(decode(parameters.projection, engine.now()))
    const found = find(source, { filter, sort, skip, limit })
    usage.docsReturned = found.length
    judge(engine, source, filter, found.length, sort)
    return {
      data: { list: found.map((document) => encode(project(document))), offset: skip, limit },
      offset: skip,
      limit,
    }
  },

  'database.calculateDocument': (engine, parameters, usage) => {
    const source = sourceOf(engine, parameters, usage)
    const filter = decode(parameters.query, engine.now())
    const total = count(source, filter)
    judge(engine, source, filter, total)
    return { data: { total } }
  },

  'database.modifyDocument': async (engine, parameters, usage) => {
    const modified = await change(engine, parameters, usage, parameters.multi === true, parameters.merge !== false)
    return { data: { updated: modified.updated, upsert_id: modified.upsertId } }
  },

  'database.modifyAndReturnDoc': async (engine, parameters, usage) => {
    const modified = await change(engine, parameters, usage, false, true)
    usage.docsReturned = modified.document ? 1 : 0
    return { data: { updated: modified.updated, doc: modified.document ? encode(modified.document) : null } }
  },

  'database.removeDocument': async (engine, parameters, usage) => {
    const filter = decode(parameters.query, engine.now())
    const { changes } = await store(engine, parameters, usage, (source) => {
      const removed = remove(source, filter, parameters.multi !== false)
      return { changes: removed, examined: { filter, matched: removed.length } }
    })
    return { data: { deleted: changes.length } }
  },

  'database.aggregateDocuments': (engine, parameters, usage) => {
    const source = sourceOf(engine, parameters, usage)
    const pipeline = pipelineOf(parameters.stages, engine.now())
    const open: OpenCollection = (name) => {
      const collection = engine.catalogue.find(name)
      return collection && { view: source.view, collection, usage }
    }
    const { documents, first, matched } = aggregate(source, pipeline, open)
    usage.docsReturned = documents.length
    // what a $lookup found was not read in vain: it counts in favour of the query
    const read = { examined: usage.docsExamined, returned: matched }
    refuseInefficient(engine.strict, read, { collection: source.collection.name, ...first })
    return { data: { list: documents.map(encode) } }
  },

  'database.startTransaction': (engine) => ({ transactionId: engine.transactions.start() }),

  'database.commitTransaction': async (engine, { transactionId }) => {
    await engine.transactions.commit(String(transactionId))
    return {}
  },

  'database.abortTransaction': (engine, { transactionId }) => {
    engine.transactions.abort(String(transactionId))
    return {}
  },

  'database.createIndex': async (engine, { collectionName, ...definition }) => {
    await engine.createIndex(String(collectionName), definition as unknown as IndexDefinition)
    return {}
  },

  'database.dropIndex': async (engine, { collectionName, name }) => {
    await engine.dropIndex(String(collectionName), String(name))
    return {}
  },
}

export async function carryOut(
  engine: Engine,
  action: string,
  parameters: Parameters,
): Promise<{ response: Response; usage: Usage }> {
  const run = Object.hasOwn(actions, action) ? actions[action] : undefined
  if (!run) throw invalidParameter(`unknown action ${action}`)
  const usage = emptyUsage()
  const response = await refusing(() => run(engine, parameters, usage))
  usage.bytes = Buffer.byteLength(JSON.stringify(response))
  return { response, usage }
}

function change(
  engine: Engine,
  parameters: Parameters,
  usage: Usage,
  multi: boolean,
  merge: boolean,
): Promise<Modified> {
  const filter = decode(parameters.query, engine.now())
  const data = decode(parameters.data, engine.now())
  return store(engine, parameters, usage, (source) => {
    const modified = modify(source, { filter, data, multi, merge, upsert: parameters.upsert === true }, engine.now())
    return { ...modified, examined: { filter, matched: modified.matched } }
  })
}

/** What nobody foresaw in a malformed request must still be a refusal with a code; the cause keeps its stack. */
async function refusing<T>(run: () => T | Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (cause) {
    if (cause instanceof DatabaseError || cause instanceof StorageFailure) throw cause
    throw requestFailed((cause as Error).message, cause)
  }
}

interface WorkedOut {
  changes: Change[]
  /** what was searched for, when something was */
  examined?: { filter: Document; matched: number }
}

/** Works out the changes and stores them, all or none: at once and durably, or in the transaction named. */
async function store<T extends WorkedOut>(
  engine: Engine,
  parameters: Parameters,
  usage: Usage,
  workOut: (source: Source) => T,
): Promise<T> {
  const collection = collectionOf(engine, parameters)
  const result = (source: Source): T => {
    const workedOut = workOut(source)
    if (workedOut.examined) judge(engine, source, workedOut.examined.filter, workedOut.examined.matched)
    return workedOut
  }
  if (parameters.transactionId) {
    const workedOut = result(engine.transactions.source(String(parameters.transactionId), collection, usage))
    engine.transactions.stage(String(parameters.transactionId), collection, workedOut.changes)
    return workedOut
  }
  return engine.storage.write((writer) => {
    const workedOut = result({ view: writer, collection, usage })
    prepareChanges(writer, engine.catalogue, collection, workedOut.changes)()
    return workedOut
  })
}

function judge(engine: Engine, { collection, usage }: Source, filter: Document, returned: number, sort?: Sort): void {
  refuseInefficient(
    engine.strict,
    { examined: usage.docsExamined, returned },
    { collection: collection.name, filter, sort },
  )
}

function sourceOf(engine: Engine, parameters: Parameters, usage: Usage): Source {
  const collection = collectionOf(engine, parameters)
  if (parameters.transactionId) return engine.transactions.source(String(parameters.transactionId), collection, usage)
  return { view: engine.storage.view, collection, usage }
}

function collectionOf(engine: Engine, { collectionName }: Parameters): Collection {
  const collection = engine.catalogue.find(String(collectionName))
  if (!collection) throw collectionMissing(String(collectionName))
  return collection
}

function whole(name: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw invalidParameter(`${name} must be a whole number`)
  return value
}

function sortOf(order: Document): Sort {
  for (const [field, way] of Object.entries(order)) {
    if (way !== 1 && way !== -1) throw invalidParameter(`order of ${field} must be 1 or -1`)
  }
  return order as Sort
}

function pipelineOf(stages: unknown, now: number): Document[] {
  if (!Array.isArray(stages)) throw invalidParameter('stages is required')
  return stages.map((stage) => {
    if (!isPlainObject(stage)) throw invalidParameter('a stage must be an object')
    return { [String(stage.stageKey)]: decodeAny(String(stage.stageValue), now) }
  })
}
