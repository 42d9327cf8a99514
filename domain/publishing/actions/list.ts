import { After, action, everyone, Input, Limit, Text } from '../../kernel'
import { noticeCards } from '../present'
import { BOARD_JOINS, boardOf, unreadFirst } from '../reader'

/** What is on the board for me, unread first. One request with the identity. */
export const list = action({
  who: 'visitor',
  joins: BOARD_JOINS,
  input: Input({ after: After, limit: Limit, category: Text(10, '分类').optional() }),
  allow: everyone,
  handle: async ({ input: { after, limit = 20, category }, actor, now }) => {
    const { board, reads } = await boardOf(actor, now)
    const rows = unreadFirst(board, reads).filter((notice) => !category || notice.category === category)
    const start = after ? rows.findIndex(({ _id }) => _id === after) + 1 : 0
    const given = rows.slice(start, start + limit)
    return {
      rows: await noticeCards(given, reads),
      next: start + limit < rows.length ? given.at(-1)!._id : null,
    }
  },
})
