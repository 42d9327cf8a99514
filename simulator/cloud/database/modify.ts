import { randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { ObjectId } from 'bson'
import { type Change, refuseTooLarge } from './change'
import { type Document, isPlainObject } from './document'
import { requestFailed } from './errors'
import { find, type Source } from './find'
import { applyUpdate, structuredCopy, upserted } from './update'

/** Each of these only works out what would change; nothing is stored here. */
export interface Modification {
  filter: Document
  data: Document
  multi: boolean
  /** true: `data` holds update operators; false: `data` replaces the document */
  merge: boolean
  upsert: boolean
}

export interface Modified {
  changes: Change[]
  /** documents that are different now (update), or that were replaced (set) */
  updated: number
  matched: number
  upsertId: unknown
  document: Document | null
}

export function insert(documents: Document[]): { changes: Change[]; ids: unknown[] } {
  const changes = documents.map((document) => ({
    after: checked({ _id: document._id ?? newId(), ...withoutId(document) }),
  }))
  return { changes, ids: changes.map(({ after }) => after._id) }
}

export function modify(source: Source, modification: Modification, now: number): Modified {
  const { filter, data, multi, merge, upsert } = modification
  const found = find(source, { filter, limit: multi ? Number.POSITIVE_INFINITY : 1 })
  if (found.length === 0 && upsert) return inserted(modification, now)
  const next = found.map((before) => ({
    before,
    after: merge ? applyUpdate(before, data, { filter, now }) : { _id: before._id, ...structuredCopy(withoutId(data)) },
  }))
  const changes = next.filter(({ before, after }) => !isDeepStrictEqual(before, after))
  for (const { after } of changes) checked(after)
  // `set` counts the document it replaced even if it says the same; `update` counts only what changed.
  const updated = merge ? changes.length : found.length
  return { changes, updated, matched: found.length, upsertId: null, document: next[0]?.after ?? null }
}

export function remove(source: Source, filter: Document, multi: boolean): Change[] {
  return find(source, { filter, limit: multi ? Number.POSITIVE_INFINITY : 1 }).map((before) => ({ before }))
}

function inserted({ filter, data, merge }: Modification, now: number): Modified {
  const id = filter._id !== undefined && !isPlainObject(filter._id) ? filter._id : newId()
  const after = checked(merge ? upserted(filter, data, id, now) : { _id: id, ...structuredCopy(withoutId(data)) })
  return { changes: [{ after }], updated: 0, matched: 0, upsertId: id, document: after }
}

/** 32 hexadecimal digits as CloudBase makes them; they begin with the time, so that new documents come last. */
const newId = () => new ObjectId().toHexString() + randomBytes(4).toString('hex')

const withoutId = ({ _id, ...rest }: Document) => rest

function checked(document: Document): Document {
  if (Array.isArray(document._id) || document._id instanceof RegExp)
    throw requestFailed("The '_id' value cannot be of this type")
  const odd = Object.keys(document).find((key) => key.startsWith('$'))
  if (odd) throw requestFailed(`The dollar ($) prefixed field '${odd}' is not valid for storage.`)
  refuseTooLarge(document)
  return document
}
