import { type AnyPaths, lte, now, type Stored, tombstoneOf, tombstones, usedAmong, wx } from '../../domain/kernel'

const DAY = 24 * 3600_000
const AT_ONCE = 100

/** Removes what has lived as long as its collection declares, oldest first, found by index; a tombstone says so. */
export async function enforceRetention(
  collections: AnyPaths<Stored>[],
  budget: number,
): Promise<Record<string, number>> {
  const end = now() + budget
  const removed: Record<string, number> = {}
  for (const collection of collections) {
    const { name, retention } = collection.definition
    if ('forever' in retention) continue
    for (let more = true; more && now() < end; ) {
      const old = lte(now() - retention.days * DAY)
      const rows = await collection.find({ [retention.since]: old }, { order: [[retention.since, 1]], limit: AT_ONCE })
      for (const row of rows) await bury(collection, row, retention.why, collections)
      removed[name] = (removed[name] ?? 0) + rows.length
      more = rows.length === AT_ONCE
    }
  }
  return removed
}

/** Files first: a kill in the middle leaves the document, and the next night finishes. What another shows stays for it. */
async function bury(collection: AnyPaths<Stored>, row: Stored, why: string, collections: AnyPaths<Stored>[]) {
  const files = collection.definition.filesOf?.(row) ?? []
  const shared = await usedAmong(files, collections, row._id)
  const own = files.filter((file) => !shared.has(file))
  if (own.length > 0) await wx.storage.remove(own)
  await tombstones.insert(tombstoneOf(collection.definition.name, row, why, now()))
  await collection.remove(row._id)
}
