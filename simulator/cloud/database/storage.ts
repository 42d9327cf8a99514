import type { Database as Table, Transaction } from 'lmdb'
import { openEnvironment } from '../lmdb-environment'

export interface Range {
  start: Buffer
  end: Buffer
  reverse?: boolean
}

export interface Entry {
  key: Buffer
  value: Buffer
}

export type TableName = 'documents' | 'entries' | 'meta'

/** What a query reads: the latest committed state, the state inside a write, or a transaction's snapshot. */
export interface View {
  get(table: TableName, key: Buffer): Buffer | undefined
  range(table: TableName, range: Range): Iterable<Entry>
  /** how many keys lie in the range; native, 0.02 ms per thousand */
  count(table: TableName, range: Range): number
  /** the same, counted no further than `limit` */
  estimate(table: TableName, range: Range, limit: number): number
}

export interface Writer extends View {
  put(table: TableName, key: Buffer, value: Buffer): void
  remove(table: TableName, key: Buffer): void
}

export interface Snapshot extends View {
  release(): void
}

export interface Storage {
  view: View
  snapshot(): Snapshot
  /**
   * Runs `work` alone (writes are serialised), sees every earlier write, and answers when what it wrote is on disk.
   * Concurrent calls share one disk flush. `work` must check everything before its first put: nothing is rolled back.
   */
  write<T>(work: (writer: Writer) => T): Promise<T>
  close(): Promise<void>
}

/** The disk refused; nothing more is written until the database is opened again. */
export class StorageFailure extends Error {}

/** @throws DirectoryInUse */
export async function openStorage(dir: string): Promise<Storage> {
  const environment = await openEnvironment(dir, { maxDbs: 4, encoding: 'binary', keyEncoding: 'binary' })
  const { root } = environment
  const openTable = (name: string) => root.openDB<Buffer, Buffer>(name, { encoding: 'binary', keyEncoding: 'binary' })
  const tables: Record<TableName, Table<Buffer, Buffer>> = {
    documents: openTable('documents'),
    entries: openTable('entries'),
    meta: openTable('meta'),
  }
  const view = viewOf(tables)
  const writer: Writer = {
    ...view,
    put: (table, key, value) => void tables[table].put(key, value),
    remove: (table, key) => void tables[table].remove(key),
  }
  let failure: StorageFailure | undefined
  let last: Promise<unknown> = Promise.resolve()

  return {
    view,
    snapshot: () => {
      const transaction = root.useReadTransaction()
      return { ...viewOf(tables, transaction), release: () => transaction.done() }
    },
    write: async <T>(work: (writer: Writer) => T) => {
      if (failure) throw failure
      let outcome: { value: T } | { refusal: unknown } | undefined
      try {
        last = root.transaction(() => {
          try {
            outcome = { value: work(writer) }
          } catch (refusal) {
            outcome = { refusal }
          }
        })
        await last
      } catch (cause) {
        // Memory may be ahead of the disk now; only opening again is safe.
        failure = new StorageFailure('the database could not write to disk and must be opened again', { cause })
        throw failure
      }
      if ('refusal' in outcome!) throw outcome.refusal
      return outcome!.value
    },
    close: async () => {
      await last.catch(() => undefined)
      await environment.close()
    },
  }
}

function viewOf(tables: Record<TableName, Table<Buffer, Buffer>>, transaction?: Transaction): View {
  const options = transaction ? { transaction } : {}
  return {
    get: (table, key) => tables[table].get(key, options),
    range: (table, range) => tables[table].getRange({ ...bounds(range), ...options }) as Iterable<Entry>,
    count: (table, range) => tables[table].getKeysCount({ ...bounds(range), ...options }),
    estimate: (table, range, limit) => {
      let counted = 0
      for (const _ of tables[table].getKeys({ ...bounds(range), limit, ...options })) counted++
      return counted
    },
  }
}

/** lmdb wants the first key met as `start`; going backwards that is the end, which is exclusive here. */
function bounds({ start, end, reverse }: Range) {
  return reverse ? { start: end, end: start, reverse: true, exclusiveStart: true, inclusiveEnd: true } : { start, end }
}
