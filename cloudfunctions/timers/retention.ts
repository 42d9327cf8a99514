import { type Collection, lte, now } from '../../domain/kernel'

const DAY = 24 * 3600_000

/** Removes what has lived as long as its collection declares, oldest first, found by index. */
export async function enforceRetention(
  collections: Collection<never>[],
  budget: number,
): Promise<Record<string, number>> {
  const end = now() + budget
  const removed: Record<string, number> = {}
  for (const { definition, find, remove } of collections as unknown as Collection<{ _id: string } & never>[]) {
    if ('forever' in definition.retention) continue
    const { since, days } = definition.retention
    for (let more = true; more && now() < end; ) {
      const rows: { _id: string }[] = await find(
        { [since]: lte(now() - days * DAY) },
        { order: [[since, 1]], limit: 100, fields: { _id: true } },
      )
      for (const row of rows) await remove(row._id)
      removed[definition.name] = (removed[definition.name] ?? 0) + rows.length
      more = rows.length === 100
    }
  }
  return removed
}
