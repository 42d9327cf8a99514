import {
  audienceKey,
  gridNumberOf,
  inc,
  inside,
  now,
  outside,
  push,
  shortDigest,
  timer,
  withRetries,
} from '../../kernel'
import { READS_TO_COUNT, readsCounted, type UncountedReads, uncountedReads } from '../../messaging'
import { READER, type Reader } from '../../people'
import { NO_GRID } from '../delivery/audience'
import { contents } from './document'

const NOTICE_ID = /^notice[-_]/

/** Of what somebody opened, the notices. */
export const contentAmong = (ids: string[]): string[] => ids.filter((id) => NOTICE_ID.test(id))

const AT_ONCE = 300
/** Of those who were counted at once, and of the batch before. */
const READERS_KEPT = 2 * AT_ONCE

/**
 * Counts who read notices since it was last asked: once per reader and notice, and only those for whom it hangs. However
 * many they are, it is one request for all of them, two for each notice, and the looking. Should this die half-way, the
 * notice recognises its last readers; the mailbox remembers what was counted.
 */
export const countReads = timer(READS_TO_COUNT, async (budget) => {
  const end = now() + budget
  let counted = 0
  for (let more = true; more && now() < end; ) {
    const at = now()
    const reads = await withRetries(() => uncountedReads(AT_ONCE, READER))
    const ids = [...new Set(reads.flatMap((one) => one.ids))]
    const found =
      ids.length > 0
        ? await withRetries(() => contents.find({ _id: inside(ids) }, { limit: AT_ONCE, fields: FIELDS }))
        : []
    let moved = false
    for (const { _id, boardKeys, lastReaders } of found) {
      const readers = reads.filter((one) => one.ids.includes(_id) && keysOf(one).some((key) => boardKeys.includes(key)))
      const fresh = readers.filter(({ openid }) => !lastReaders.includes(shortDigest(openid)))
      if (fresh.length > 0 && !(await withRetries(() => count(_id, fresh, at)))) moved = true
      counted += fresh.length
    }
    // another was at the same readers: they are looked at again
    if (!moved) await withRetries(() => readsCounted(reads))
    more = reads.length === AT_ONCE || moved
  }
  return { counted }
})

const FIELDS = { boardKeys: true, lastReaders: true }

const keysOf = ({ area, brought: reader }: UncountedReads<Reader | null>): readonly string[] =>
  reader?.audienceKeys ?? [audienceKey.area(area)]

/** @returns false when one of them was counted meanwhile */
function count(_id: string, readers: UncountedReads<Reader | null>[], at: number): Promise<boolean> {
  const digests = readers.map(({ openid }) => shortDigest(openid))
  const grids = new Map<string, number>()
  for (const { brought } of readers) {
    const grid = (brought && gridNumberOf(brought.area)) ?? NO_GRID
    grids.set(grid, (grids.get(grid) ?? 0) + 1)
  }
  return contents.updateWhere(
    { _id, lastReaders: outside(digests) },
    {
      reads: inc(readers.length),
      ...Object.fromEntries([...grids].map(([grid, much]) => [`readsByGrid.${grid}`, inc(much)])),
      lastReaders: push(digests, READERS_KEPT),
      readsAt: at,
    },
  )
}
