import { type Actor, After, action, everyone, type InboxLine, Input, type Join, joined, Limit, pageOf } from '../kernel'
import { TOLD, type Told, toldTo } from '../messaging'
import { BOARD, type BoardContent, contentPage, publicBoard } from '../publishing'
import type { Inbox, InboxRow } from './views'

/**
 * Everything that was told to this person, what hangs on the board for them and whatever else the domains have for them
 * (orders they were told of), newest first; with the identity, in one request.
 */
export const inboxWith = (lines: InboxLines) =>
  action({
    who: 'visitor',
    input: Input({ after: After, limit: Limit }),
    joins: [TOLD, BOARD, ...lines],
    allow: everyone,
    handle: async ({ input: { after, limit }, actor, now }): Promise<Inbox> => {
      const known = actor.id !== ''
      const told = known ? joined(actor, TOLD, now) : await toldTo(actor.openid)
      const board = known ? joined(actor, BOARD, now) : await publicBoard(now)
      const all = inboxRows(told, board, linesFor(actor, lines, now))
      const { rows, next } = pageOf(all, ({ at, id }) => [-at, id], { after, limit })
      return { rows, next, unread: all.filter((row) => !row.read).length }
    },
  })

/** What the domains register under `inbox`. */
export type InboxLines = readonly Join<readonly InboxLine[]>[]

export const linesFor = (actor: Actor, lines: InboxLines, now: number): InboxLine[] =>
  lines.flatMap((join) => joined(actor, join, now))

/** Letters, notices and what else is read from its own place in one list, newest first. */
export function inboxRows(
  { messages, reads }: Told,
  board: readonly BoardContent[],
  others: readonly InboxLine[],
): InboxRow[] {
  const read = new Set(reads)
  const told = messages.map(
    (message): InboxRow => ({
      id: message.id,
      kind: 'message',
      mark: message.matter?.word ?? '消息',
      title: message.title,
      text: message.text,
      at: message.at,
      read: read.has(message.id),
      page: `/${message.page}`,
    }),
  )
  const notices = board.map(
    (notice): InboxRow => ({
      id: notice._id,
      kind: 'notice',
      mark: notice.category,
      title: notice.title,
      text: notice.summary,
      at: notice.publishedAt ?? 0,
      read: read.has(notice._id),
      page: `/${contentPage({ id: notice._id, kind: notice.kind })}`,
      noticeId: notice._id,
      category: notice.category,
    }),
  )
  return [...told, ...notices, ...others.map((row) => ({ ...row, read: read.has(row.id) }))].sort((a, b) => b.at - a.at)
}
