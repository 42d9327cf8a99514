import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Document } from './document'
import { encode } from './ejson'
import { type Database, type DatabaseOptions, openDatabase } from './index'

/** For tests: a database in a directory of its own, and the protocol's actions as short functions. */
export async function temporaryDatabase(options: Partial<DatabaseOptions> = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'cloud-database-'))
  const database = await openDatabase({ dir, now: () => Date.UTC(2026, 0, 1), ...options })
  return {
    ...actionsOn(database),
    dir,
    database,
    remove: async () => {
      await database.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

export function actionsOn(database: Database) {
  const call = (action: string, parameters: Record<string, unknown>) =>
    database.handle(`database.${action}`, parameters)
  const data = async (action: string, parameters: Record<string, unknown>) =>
    (await call(action, parameters)).response.data as Record<string, never>
  return {
    call,
    insert: (collectionName: string, documents: Document[], transactionId?: string) =>
      data('insertDocument', { collectionName, data: documents.map(encode), transactionId }),
    find: async (collectionName: string, query: Document, more: Record<string, unknown> = {}) => {
      const { response, usage } = await call('getDocument', { collectionName, query: encode(query), ...more })
      const list = (response.data as { list: string[] }).list
      return { list: list.map((text) => JSON.parse(text) as Document), ids: list.map(idOf), usage }
    },
    count: async (collectionName: string, query: Document) => {
      const { response, usage } = await call('calculateDocument', { collectionName, query: encode(query) })
      return { total: (response.data as { total: number }).total, usage }
    },
    update: (collectionName: string, query: Document, update: Document, more: Record<string, unknown> = {}) =>
      data('modifyDocument', {
        collectionName,
        query: encode(query),
        data: encode(update),
        multi: true,
        merge: true,
        ...more,
      }),
    aggregate: async (collectionName: string, pipeline: Document[]) => {
      const stages = pipeline.map((stage) => {
        const [[stageKey, stageValue]] = Object.entries(stage) as [[string, unknown]]
        return { stageKey, stageValue: encode(stageValue) }
      })
      const { response, usage } = await call('aggregateDocuments', { collectionName, stages })
      return { list: (response.data as { list: string[] }).list.map((text) => JSON.parse(text) as Document), usage }
    },
  }
}

function idOf(text: string): unknown {
  const { _id } = JSON.parse(text) as { _id: unknown }
  return typeof _id === 'object' ? Number((_id as { $numberInt: string }).$numberInt) : _id
}
