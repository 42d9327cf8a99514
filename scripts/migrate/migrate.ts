import { isDeepStrictEqual } from 'node:util'
import { type Collection, DATA_VERSION, gt, remove, type Stored, set } from '../../domain/kernel'
import type { Migration } from './migrations'

const AT_ONCE = 100

/** What became of a collection's documents. */
export interface Count {
  seen: number
  /** brought up to the present form; in a dry run: would be */
  migrated: number
  /** of these, how many got another id */
  moved: number
  /** documents that could not be brought up, each with the reason: they are as they were */
  problems: string[]
}

export interface Options {
  /** only counts: nothing is written */
  dry?: boolean
  /** told after every hundred documents and at the end of a collection */
  progress?: (collection: string, count: Count) => void
}

/**
 * Brings every document up to `DATA_VERSION`, collection by collection in the order of ids. It may be killed at any moment
 * and started again: what is up to date is passed over, a document that was copied to its new id and not yet taken from
 * the old one is finished. What somebody changes meanwhile is read again.
 */
export async function migrate(
  collections: Collection<Stored>[],
  migrations: readonly Migration[],
  { dry = false, progress = () => {} }: Options = {},
): Promise<Record<string, Count>> {
  const counts: Record<string, Count> = {}
  for (const collection of collections) {
    const { name } = collection.definition
    const steps = migrations.filter(({ of }) => of === name)
    const count: Count = { seen: 0, migrated: 0, moved: 0, problems: [] }
    counts[name] = count
    for (let last = ''; ; ) {
      const rows = await collection.find({ _id: gt(last) }, { order: [['_id', 1]], limit: AT_ONCE })
      for (const row of rows) await migrated(collection, row, steps, dry, count)
      progress(name, count)
      if (rows.length === 0) break
      last = rows.at(-1)?._id ?? last
    }
  }
  return counts
}

async function migrated(
  collection: Collection<Stored>,
  row: Stored,
  steps: readonly Migration[],
  dry: boolean,
  count: Count,
): Promise<void> {
  count.seen += 1
  for (let document: Stored | null = row; document; document = await collection.get(row._id)) {
    const from = document.dataVersion ?? 0
    if (from >= DATA_VERSION) return
    const changed = steps.filter(({ to }) => to > from).reduce((before, step) => step.change(before), document)
    const next: Stored = { ...changed, dataVersion: DATA_VERSION }
    const moves = next._id !== document._id
    const taken = moves ? await takenBy(collection, next) : null
    if (taken && !isDeepStrictEqual(taken, next)) {
      count.problems.push(`${document._id}: ${next._id} is somebody else's; one of the two has to be named otherwise`)
      return
    }
    if (!dry) for (const made of madeBy(steps, from, next)) await made.in.insert(made.document)
    if (dry || (await (moves ? moved(collection, document, next) : rewritten(collection, document, next)))) {
      count.migrated += 1
      if (moves) count.moved += 1
      return
    }
  }
}

/** Written before the document itself: should this run be killed between the two, the next makes the same again. */
const madeBy = (steps: readonly Migration[], from: number, next: Stored) =>
  steps.filter(({ to }) => to > from).flatMap((step) => step.makes?.(next) ?? [])

/** Whatever is there already and is not, to the letter, the copy of a run that was killed, is somebody else's. */
const takenBy = (collection: Collection<Stored>, next: Stored) => collection.get(next._id)

/** Copied, then taken from its old place: between the two it is there twice, never not at all. */
async function moved(collection: Collection<Stored>, document: Stored, next: Stored): Promise<boolean> {
  await collection.insert(next)
  await collection.remove(document._id)
  return true
}

/** @returns false when somebody changed the document meanwhile */
function rewritten(collection: Collection<Stored>, document: Stored, next: Stored): Promise<boolean> {
  const before = document as unknown as Record<string, unknown>
  const after = next as unknown as Record<string, unknown>
  const changes = Object.keys(after).filter((key) => after[key] !== before[key])
  const gone = Object.keys(before).filter((key) => !(key in after))
  return collection.updateWhere(
    { _id: document._id, version: document.version },
    {
      ...Object.fromEntries(changes.map((key) => [key, set(after[key])])),
      ...Object.fromEntries(gone.map((key) => [key, remove()])),
    },
  )
}
