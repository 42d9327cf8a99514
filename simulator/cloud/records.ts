import { type Database, type Key, open } from 'lmdb'

/** What WeChat and CloudBase themselves remember (quotas, messages, files, the clock), apart from the product's documents. */
export interface Records {
  table<T>(name: string): Database<T, Key>
  /** Runs `change` as one transaction; resolves when it is on the disk. */
  commit<T>(change: () => T): Promise<T>
  close(): Promise<void>
}

export function openRecords(dir: string): Records {
  const root = open({ path: dir, maxDbs: 32 })
  const tables = new Map<string, Database<unknown, Key>>()
  return {
    table<T>(name: string) {
      if (!tables.has(name)) tables.set(name, root.openDB<unknown, Key>({ name }))
      return tables.get(name) as Database<T, Key>
    },
    async commit(change) {
      const result = await root.transaction(change)
      await root.flushed
      return result
    },
    close: () => root.close(),
  }
}
