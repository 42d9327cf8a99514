import type { Catalogue, Collection, Index } from './catalogue'
import type { Document } from './document'
import { packDocument } from './document-codec'
import { duplicateKey, requestFailed } from './errors'
import { encodeValue, successor } from './index-key'
import type { Writer } from './storage'

/** One document before and after; without `before` an insert, without `after` a removal. Both have the same _id. */
export interface Change {
  before?: Document
  after?: Document
}

/** MongoDB's limit on a document, 16 MB; measured packed here. */
const MAX_DOCUMENT = 16 * 1024 * 1024
const MAX_ID = 512

/**
 * Checks changes of one collection against its unique indexes and answers what will store them.
 * Nothing is written before the answer is called, so that several collections can be checked first.
 * @throws E11000 or "key too large"
 */
export function prepareChanges(
  writer: Writer,
  catalogue: Catalogue,
  collection: Collection,
  changes: Change[],
): () => void {
  const documents = changes.map(({ before, after }) => {
    const id = encodeValue((after ?? before)!._id)
    if (id.length > MAX_ID) throw requestFailed('_id is too long')
    return { id, before, after, key: Buffer.concat([collection.prefix, id]) }
  })
  refuseDuplicateIds(writer, collection, documents)
  const indexes = collection.indexes.map((index) => ({ index, ...entryChanges(index, documents) }))
  for (const { index, added, removed } of indexes) {
    if (index.unique) refuseDuplicates(writer, collection, index, added, removed)
  }
  const stored = documents.map(({ key, after }) => ({ key, bytes: after && packDocument(after) }))
  return () => {
    for (const { key, bytes } of stored) {
      if (bytes) writer.put('documents', key, bytes)
      else writer.remove('documents', key)
    }
    for (const { removed, added } of indexes) {
      for (const { key } of removed.values()) writer.remove('entries', key)
      for (const { key, id } of added.values()) writer.put('entries', key, id)
    }
    const grown = indexes.filter(({ index, multikey }) => multikey.some((field) => !index.multikey.has(field)))
    for (const { index, multikey } of grown) for (const field of multikey) index.multikey.add(field)
    if (grown.length > 0) catalogue.save(writer, collection)
  }
}

export interface IndexEntry {
  /** index prefix and fields; shared by every document with these values */
  fields: Buffer
  key: Buffer
  id: Buffer
  document: Document
}

/** The entries of one document in one index. */
export function entriesOf(index: Index, id: Buffer, document: Document): { entries: IndexEntry[]; multikey: string[] } {
  const { keys, multikey } = index.entryFields(document)
  const entries = keys.map((key) => {
    const fields = Buffer.concat([index.prefix, key])
    return { fields, key: Buffer.concat([fields, id]), id, document }
  })
  return { entries, multikey }
}

type Entries = Map<string, IndexEntry>
interface Prepared extends Change {
  id: Buffer
  key: Buffer
}

function entryChanges(index: Index, documents: Prepared[]): { added: Entries; removed: Entries; multikey: string[] } {
  const added: Entries = new Map()
  const removed: Entries = new Map()
  const multikey = new Set<string>()
  for (const { id, before, after } of documents) {
    const next = after ? entriesOf(index, id, after) : { entries: [], multikey: [] }
    for (const entry of before ? entriesOf(index, id, before).entries : [])
      removed.set(entry.key.toString('latin1'), entry)
    for (const entry of next.entries) {
      const name = entry.key.toString('latin1')
      if (!removed.delete(name)) added.set(name, entry)
    }
    for (const field of next.multikey) multikey.add(field)
  }
  return { added, removed, multikey: [...multikey] }
}

function refuseDuplicateIds(writer: Writer, collection: Collection, documents: Prepared[]): void {
  const inserted = new Set<string>()
  for (const { id, key, before, after } of documents) {
    if (before || !after) continue
    const name = id.toString('latin1')
    if (inserted.has(name) || writer.get('documents', key))
      throw duplicateKey(collection.name, '_id_', shown({ _id: after._id }))
    inserted.add(name)
  }
}

function refuseDuplicates(
  writer: Writer,
  collection: Collection,
  index: Index,
  added: Entries,
  removed: Entries,
): void {
  const owners = new Map<string, Buffer>()
  for (const { fields, id, document } of added.values()) {
    const name = fields.toString('latin1')
    const owner = owners.get(name)
    const clash = owner ? !owner.equals(id) : isTaken(writer, fields, id, removed)
    if (clash) throw duplicateKey(collection.name, index.name, shown(valuesOf(index, document)))
    owners.set(name, id)
  }
}

function isTaken(writer: Writer, fields: Buffer, id: Buffer, removed: Entries): boolean {
  for (const { key, value } of writer.range('entries', { start: fields, end: successor(fields) })) {
    if (!value.equals(id) && !removed.has(key.toString('latin1'))) return true
  }
  return false
}

/** Call before anything is written: a document that cannot be stored is refused whole. */
export function refuseTooLarge(document: Document): void {
  const size = JSON.stringify(document).length
  if (size > MAX_DOCUMENT) throw requestFailed(`document is larger than 16 MB (${size})`)
}

const valuesOf = (index: Index, document: Document) =>
  Object.fromEntries(
    index.keys.map(([field]) => [
      field,
      field.split('.').reduce<unknown>((node, part) => (node as Document | undefined)?.[part], document) ?? null,
    ]),
  )

const shown = (values: Document) => JSON.stringify(values)
