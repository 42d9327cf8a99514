import { isMeantFor, type Notice, notices } from '../../../board'
import { type Actor, action, dayOf, everyone, Id, Input, now } from '../../../kernel'
import type { Mailbox } from '../../../messaging'
import type { NoticeView } from '../../views'
import { htmlOf, noticeCards } from '../present'
import { BOARD_JOINS, keysOf } from '../reader'

/** Only what hangs on the board, and only for those it is meant for. */
function mayRead(actor: Actor, notice: Notice): boolean {
  const hangs = notice.boardKeys.length > 0 && notice.validUntil >= dayOf(now())
  return hangs && isMeantFor(keysOf(actor), notice.area, notice.audience)
}

export const get = action({
  who: 'visitor',
  joins: BOARD_JOINS.slice(0, 1),
  input: Input({ noticeId: Id }),
  load: ({ input }) => notices.get(input.noticeId),
  see: mayRead,
  allow: everyone,
  handle: async ({ found, actor }): Promise<NoticeView> => {
    const mailbox = actor.joined.mailbox?.[0] as Mailbox | undefined
    const [card] = await noticeCards([found], new Set(mailbox?.reads))
    return {
      ...card,
      html: await htmlOf(found),
      validUntil: found.validUntil,
      by: `${found.by.title} ${found.by.name}`.trim(),
    }
  },
})
