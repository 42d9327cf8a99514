import type { Collection } from './catalogue'
import type { Document } from './document'
import { unpackDocument } from './document-codec'
import type { Scan } from './index-scans'
import type { Usage } from './meter'
import type { Plan } from './planner'
import type { Entry, View } from './storage'

export interface Candidate {
  /** the encoded _id */
  id: Buffer
  document: Document
}

export interface Reading {
  /** documents met already, by encoded _id (latin1) */
  seen?: Set<string>
  /** candidates to pass over without decoding them */
  skip?: number
}

/** Reads the candidates of a plan one by one; every document decoded is counted. Stop reading to stop the work. */
export function* candidates(
  view: View,
  collection: Collection,
  plan: Plan,
  usage: Usage,
  { seen = new Set(), skip = 0 }: Reading = {},
): Generator<Candidate> {
  let toSkip = skip
  const decode = (id: Buffer, bytes: Buffer): Candidate => {
    usage.docsExamined++
    return { id, document: unpackDocument(bytes) }
  }
  const isNew = (id: Buffer) => {
    if (!plan.repeats) return true
    const name = id.toString('latin1')
    if (seen.has(name)) return false
    seen.add(name)
    return true
  }
  for (const key of plan.ids ?? []) {
    const id = key.subarray(collection.prefix.length)
    const bytes = isNew(id) ? view.get('documents', key) : undefined
    if (bytes && toSkip-- <= 0) yield decode(id, bytes)
  }
  for (const { entry, scan } of entriesOf(view, plan)) {
    const id = scan.table === 'documents' ? entry.key.subarray(collection.prefix.length) : entry.value
    if (!isNew(id) || toSkip-- > 0) continue
    const bytes =
      scan.table === 'documents' ? entry.value : view.get('documents', Buffer.concat([collection.prefix, id]))
    if (bytes) yield decode(id, bytes)
  }
}

export const countCovered = (view: View, { ids, scans }: Plan): number =>
  (ids ?? []).filter((id) => view.get('documents', id)).length +
  scans.reduce((total, scan) => total + view.count(scan.table, scan), 0)

interface Found {
  entry: Entry
  scan: Scan
}

function* entriesOf(view: View, plan: Plan): Generator<Found> {
  if (plan.merge) yield* merged(view, plan.scans)
  else for (const scan of plan.scans) for (const entry of view.range(scan.table, scan)) yield { entry, scan }
}

/** Several ordered ranges read as one: always the least next entry, compared by what follows each range's fixed prefix. */
function* merged(view: View, scans: Scan[]): Generator<Found> {
  const readers = scans.map((scan) => ({ scan, entries: view.range(scan.table, scan)[Symbol.iterator]() }))
  const heads = readers.flatMap((reader) => advance(reader))
  const direction = scans[0]!.reverse ? -1 : 1
  const suffix = ({ entry, scan }: Found) => entry.key.subarray(scan.prefixLength)
  try {
    while (heads.length > 0) {
      let least = 0
      for (let i = 1; i < heads.length; i++) {
        if (suffix(heads[i]!).compare(suffix(heads[least]!)) * direction < 0) least = i
      }
      const head = heads[least]!
      yield head
      const next = advance(head)
      if (next.length > 0) heads[least] = next[0]!
      else heads.splice(least, 1)
    }
  } finally {
    for (const { entries } of readers) entries.return?.()
  }
}

interface Reader {
  scan: Scan
  entries: Iterator<Entry>
}

function advance({ scan, entries }: Reader): (Reader & Found)[] {
  const { done, value } = entries.next()
  return done ? [] : [{ scan, entries, entry: value as Entry }]
}
