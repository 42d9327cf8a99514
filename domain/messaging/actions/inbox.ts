import { BOARD_JOIN, type BoardNotice, onBoardFor, publicBoard } from '../../board'
import { After, action, everyone, Input, Limit, type Lookup, pageOf } from '../../kernel'
import { type Mailbox, mailboxes } from '../mailbox'
import type { Inbox, InboxRow } from '../views'

/** Joined to a person document. */
export const MAILBOX_JOIN: Lookup = {
  from: 'mailboxes',
  localField: 'openid',
  foreignField: '_id',
  as: 'mailbox',
  without: ['log', 'effects', 'acceptRequests', 'counted', 'reserved'],
}

/** Everything that was told to this person and what hangs on the board for them, newest first; with the identity, in one request. */
export const inbox = action({
  who: 'visitor',
  input: Input({ after: After, limit: Limit }),
  joins: [MAILBOX_JOIN, BOARD_JOIN],
  allow: everyone,
  handle: async ({ input: { after, limit }, actor, now }): Promise<Inbox> => {
    const known = actor.id !== ''
    const mailbox = known ? (actor.joined.mailbox?.[0] as Mailbox | undefined) : await mailboxes.get(actor.openid)
    const board = known ? onBoardFor(audienceKeysOf(actor.document), actor.joined.board, now) : await publicBoard(now)
    const all = rowsOf(mailbox ?? null, board)
    const { rows, next } = pageOf(all, ({ at, id }) => [-at, id], { after, limit })
    return { rows, next, unread: all.filter((row) => !row.read).length }
  },
})

const audienceKeysOf = (document: unknown) => (document as { audienceKeys: string[] }).audienceKeys

const NOTICE_PAGE = '/packages/publishing/pages/notice/notice?id='

export function rowsOf(mailbox: Pick<Mailbox, 'letters' | 'reads'> | null, board: BoardNotice[]): InboxRow[] {
  const reads = new Set(mailbox?.reads)
  const letters = (mailbox?.letters ?? []).map(
    (letter): InboxRow => ({
      id: letter.id,
      kind: 'message',
      title: letter.title,
      text: letter.text,
      at: letter.at,
      read: reads.has(letter.id),
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
      read: reads.has(notice._id),
      page: `${NOTICE_PAGE}${notice._id}`,
      noticeId: notice._id,
      category: notice.category,
    }),
  )
  return [...letters, ...notices].sort((a, b) => b.at - a.at)
}
