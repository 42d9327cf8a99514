import { randomBytes } from 'node:crypto'
import type { Catalogue, Collection, Index } from './catalogue'
import { type Change, prepareChanges } from './change'
import type { Document } from './document'
import { unpackDocument } from './document-codec'
import { duplicateKey, transactionConflict, transactionMissing } from './errors'
import type { Overlay, Source } from './find'
import { encodeValue } from './index-key'
import type { Usage } from './meter'
import type { Snapshot, Storage, Writer } from './storage'

/** CloudBase ends a transaction that was neither committed nor aborted after 30 s of real time, whatever the simulated clock says. */
const LIFETIME = 30_000

interface Transaction {
  expiry: NodeJS.Timeout
  /** taken by the first operation, as MongoDB does */
  snapshot?: Snapshot
  /** an index built after the snapshot is empty in it and must not be read */
  indexes: Set<Index>
  overlays: Map<string, Overlay>
}

/**
 * Snapshot isolation: reads see the snapshot and the transaction's own writes; at commit every written document must still
 * be what the snapshot holds, or the whole transaction is refused: the first committer wins.
 */
export interface Transactions {
  start(): string
  source(id: string, collection: Collection, usage: Usage): Source
  stage(id: string, collection: Collection, changes: Change[]): void
  commit(id: string): Promise<void>
  abort(id: string): void
  close(): void
}

export function openTransactions(storage: Storage, catalogue: Catalogue): Transactions {
  const open = new Map<string, Transaction>()

  function get(id: string): Transaction & { snapshot: Snapshot } {
    const transaction = open.get(id)
    if (!transaction) throw transactionMissing()
    if (!transaction.snapshot) {
      transaction.snapshot = storage.snapshot()
      transaction.indexes = new Set(
        catalogue.names().flatMap((name) => catalogue.find(name)!.indexes.filter(({ ready }) => ready)),
      )
    }
    return transaction as Transaction & { snapshot: Snapshot }
  }

  function end(id: string): void {
    const transaction = open.get(id)
    if (!transaction) return
    open.delete(id)
    clearTimeout(transaction.expiry)
    transaction.snapshot?.release()
  }

  function overlay(transaction: Transaction, collection: Collection): Overlay {
    const existing = transaction.overlays.get(collection.name)
    if (existing) return existing
    const created: Overlay = new Map()
    transaction.overlays.set(collection.name, created)
    return created
  }

  return {
    start: () => {
      const id = randomBytes(16).toString('hex')
      const expiry = setTimeout(() => end(id), LIFETIME)
      expiry.unref()
      open.set(id, { expiry, indexes: new Set(), overlays: new Map() })
      return id
    },
    source: (id, collection, usage) => {
      const transaction = get(id)
      const indexes = collection.indexes.filter((index) => transaction.indexes.has(index))
      return {
        view: transaction.snapshot,
        collection: { ...collection, indexes },
        usage,
        overlay: overlay(transaction, collection),
      }
    },
    stage: (id, collection, changes) => {
      const transaction = get(id)
      const written = overlay(transaction, collection)
      for (const { before, after } of changes) {
        const name = encodeValue((after ?? before)!._id).toString('latin1')
        if (!before && exists(transaction.snapshot, collection, written, name)) {
          throw duplicateKey(collection.name, '_id_', JSON.stringify({ _id: after!._id }))
        }
        written.set(name, after ?? null)
      }
    },
    commit: async (id) => {
      const transaction = get(id)
      try {
        const written = [...transaction.overlays].flatMap(([name, overlay]) => {
          const collection = catalogue.find(name)
          return collection ? [{ collection, documents: seenBefore(transaction.snapshot, collection, overlay) }] : []
        })
        await storage.write((writer) => {
          const stores = written.map(({ collection, documents }) =>
            prepareChanges(writer, catalogue, collection, changesOf(writer, documents)),
          )
          for (const store of stores) store()
        })
      } finally {
        end(id)
      }
    },
    abort: (id) => {
      get(id)
      end(id)
    },
    close: () => {
      for (const id of [...open.keys()]) end(id)
    },
  }
}

function exists(snapshot: Snapshot, collection: Collection, written: Overlay, name: string): boolean {
  const own = written.get(name)
  return own === undefined ? snapshot.get('documents', keyOf(collection, name)) !== undefined : own !== null
}

interface Written {
  key: Buffer
  /** the bytes in the snapshot */
  seen: Buffer | undefined
  after: Document | null
}

/** To be called outside a write: inside one, lmdb reads the write's own state even through a snapshot. */
const seenBefore = (snapshot: Snapshot, collection: Collection, overlay: Overlay): Written[] =>
  [...overlay].map(([name, after]) => {
    const key = keyOf(collection, name)
    return { key, seen: snapshot.get('documents', key), after }
  })

function changesOf(writer: Writer, written: Written[]): Change[] {
  return written.flatMap(({ key, seen, after }) => {
    const current = writer.get('documents', key)
    const untouched = current && seen ? current.equals(seen) : current === seen
    if (!untouched) throw transactionConflict()
    const before = current ? unpackDocument(current) : undefined
    return before || after ? [{ before, after: after ?? undefined }] : []
  })
}

const keyOf = ({ prefix }: Collection, name: string) => Buffer.concat([prefix, Buffer.from(name, 'latin1')])
