import { After, action, decodeCursor, everyone, Input, Limit, type Page, pageOf, Text } from '../../../kernel'
import type { ContentCard } from '../../views'
import { contentCards } from '../present'
import { BOARD_JOINS, boardOf } from '../reader'

/** What is on the board for me, unread first. One request with the identity. */
export const list = action({
  who: 'visitor',
  joins: BOARD_JOINS,
  input: Input({ after: After, limit: Limit, category: Text(10, '分类', 'me').optional() }),
  allow: everyone,
  handle: async ({ input: { after, limit, category }, actor, now }): Promise<Page<ContentCard>> => {
    const { board, reads } = await boardOf(actor, now)
    const wanted = board.filter((notice) => !category || notice.category === category)
    // what was read between two pages keeps its place among the unread: the cursor says how far reading had come
    const lastRead = after === undefined ? (reads.at(-1) ?? '') : String(decodeCursor(after, ['', 0, 0, ''])[0])
    const readBefore = new Set(readUntil(reads, lastRead))
    const { rows, next } = pageOf(
      wanted,
      ({ _id, publishedAt }) => [lastRead, readBefore.has(_id) ? 1 : 0, -(publishedAt ?? 0), _id],
      { after, limit },
    )
    return { rows: await contentCards(rows, new Set(reads)), next }
  },
})

/** What had been read when `last` was read; everything when that is so long ago that it has been forgotten. */
function readUntil(reads: readonly string[], last: string): readonly string[] {
  if (last === '') return []
  const end = reads.lastIndexOf(last)
  return end < 0 ? reads : reads.slice(0, end + 1)
}
