import type { Database, Key } from 'lmdb'
import { openEnvironment } from './lmdb-environment'

/** What WeChat and CloudBase themselves remember (quotas, messages, files, the clock), apart from the product's documents. */
export interface Records {
  table<T>(name: string): Database<T, Key>
  /** Runs `change` as one transaction; resolves when it is on the disk. */
  commit<T>(change: () => T): Promise<T>
  /** Waits for commits under way. */
  close(): Promise<void>
}

/** @throws DirectoryInUse */
export async function openRecords(dir: string): Promise<Records> {
  const environment = await openEnvironment(dir, { maxDbs: 32 })
  const { root } = environment
  const tables = new Map<string, Database<unknown, Key>>()
  const underWay = new Set<Promise<unknown>>()
  let closing = false
  return {
    table<T>(name: string) {
      // Without a key for shared structures every record carries its own field names: see database/document-codec.ts.
      if (!tables.has(name)) tables.set(name, root.openDB<unknown, Key>({ name }))
      return tables.get(name) as Database<T, Key>
    },
    async commit(change) {
      if (closing) throw new Error('the records are being closed')
      const committed = root.transaction(change)
      underWay.add(committed)
      return committed.finally(() => underWay.delete(committed))
    },
    async close() {
      closing = true
      await Promise.allSettled(underWay)
      await environment.close()
    },
  }
}
