import { After, action, everyone, Input, joined, Limit, pageOf } from '../kernel'
import { TOLD, type Told, toldTo } from '../messaging'
import { BOARD, type BoardNotice, publicBoard } from '../publishing'
import type { Inbox, InboxRow } from './views'

/** Everything that was told to this person and what hangs on the board for them, newest first; with the identity, in one request. */
export const inbox = action({
  who: 'visitor',
  input: Input({ after: After, limit: Limit }),
  joins: [TOLD, BOARD],
  allow: everyone,
  handle: async ({ input: { after, limit }, actor, now }): Promise<Inbox> => {
    const known = actor.id !== ''
    const told = known ? joined(actor, TOLD, now) : await toldTo(actor.openid)
    const board = known ? joined(actor, BOARD, now) : await publicBoard(now)
    const all = inboxRows(told, board)
    const { rows, next } = pageOf(all, ({ at, id }) => [-at, id], { after, limit })
    return { rows, next, unread: all.filter((row) => !row.read).length }
  },
})

const NOTICE_PAGE = '/packages/publishing/pages/notice/notice?id='

/** Letters and notices in one list, newest first. */
export function inboxRows({ letters, reads }: Told, board: readonly BoardNotice[]): InboxRow[] {
  const read = new Set(reads)
  const told = letters.map(
    (letter): InboxRow => ({
      id: letter.id,
      kind: 'message',
      title: letter.title,
      text: letter.text,
      at: letter.at,
      read: read.has(letter.id),
      page: `/${letter.page}`,
    }),
  )
  const notices = board.map(
    (notice): InboxRow => ({
      id: notice._id,
      kind: 'notice',
      title: notice.title,
      text: notice.summary,
      at: notice.publishedAt ?? 0,
      read: read.has(notice._id),
      page: `${NOTICE_PAGE}${notice._id}`,
      noticeId: notice._id,
      category: notice.category,
    }),
  )
  return [...told, ...notices].sort((a, b) => b.at - a.at)
}
