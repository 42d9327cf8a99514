import type { Catalogue, Collection, Index, IndexDefinition } from './catalogue'
import { entriesOf } from './change'
import { unpackDocument } from './document-codec'
import { duplicateKey, invalidParameter, requestFailed } from './errors'
import { encodeValue, successor } from './index-key'
import type { Writer } from './storage'

/**
 * Adds an index and fills it from the documents there are. Queries must not use it before the write is committed:
 * set `ready` then.
 * @returns undefined when the same index is already there
 * @throws when documents contradict it, or its name means another index; then nothing is written
 */
export function buildIndex(
  writer: Writer,
  catalogue: Catalogue,
  collection: Collection,
  definition: IndexDefinition,
): Index | undefined {
  refuseMalformed(definition)
  const existing = collection.indexes.find(({ name }) => name === definition.name)
  if (existing && isSame(existing, definition)) return undefined
  if (existing) throw requestFailed(`Index with name: ${definition.name} already exists with different options`)
  const { index, store } = catalogue.prepareIndex(writer, collection, definition)
  const entries: { key: Buffer; id: Buffer }[] = []
  const owners = new Map<string, Buffer>()
  for (const { value } of writer.range('documents', { start: collection.prefix, end: successor(collection.prefix) })) {
    const document = unpackDocument(value)
    const id = encodeValue(document._id)
    const found = entriesOf(index, id, document)
    for (const field of found.multikey) index.multikey.add(field)
    for (const { fields, key } of found.entries) {
      if (index.unique && !claim(owners, fields, id)) {
        throw duplicateKey(collection.name, index.name, JSON.stringify({ _id: document._id }))
      }
      entries.push({ key, id })
    }
  }
  for (const { key, id } of entries) writer.put('entries', key, id)
  store()
  return index
}

export function removeIndex(writer: Writer, catalogue: Catalogue, collection: Collection, name: string): void {
  const index = collection.indexes.find((candidate) => candidate.name === name)
  if (!index) throw requestFailed(`index not found with name [${name}]`)
  const entries = [...writer.range('entries', { start: index.prefix, end: successor(index.prefix) })]
  catalogue.dropIndex(writer, collection, index)
  for (const { key } of entries) writer.remove('entries', key)
}

function claim(owners: Map<string, Buffer>, fields: Buffer, id: Buffer): boolean {
  const name = fields.toString('latin1')
  const owner = owners.get(name)
  owners.set(name, owner ?? id)
  return owner === undefined || owner.equals(id)
}

function refuseMalformed({ name, keys }: IndexDefinition): void {
  if (typeof name !== 'string' || name === '') throw invalidParameter('an index needs a name')
  const isKey = (key: unknown) =>
    Array.isArray(key) && typeof key[0] === 'string' && key[0] !== '' && [1, -1, '2dsphere'].includes(key[1])
  if (!Array.isArray(keys) || keys.length === 0 || !keys.every(isKey)) {
    throw invalidParameter(`keys of index ${name} are invalid`)
  }
}

const isSame = (a: IndexDefinition, b: IndexDefinition) =>
  JSON.stringify([a.keys, a.unique === true]) === JSON.stringify([b.keys, b.unique === true])
