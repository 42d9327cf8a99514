import { After, action, directionOf, InOrder, Input, Limit, type Page, pageOf } from '../../../kernel'
import type { StaffNotice } from '../../views'
import { notices } from '../document'
import { isSearch, NoticeFilters, noticesWanted, ROW, wholeList } from '../list-filter'
import { mayPublish } from '../policy'
import { staffRow } from '../present'

/** What my communities show or will show, the last touched first unless asked otherwise; or those whose title has these words. */
export const staffList = action({
  who: 'staff',
  input: Input({ after: After, limit: Limit, ...NoticeFilters, ...InOrder }),
  allow: mayPublish,
  handle: async ({ input: { after, limit, order, ...filters }, actor, now }): Promise<Page<StaffNotice>> => {
    const direction = directionOf(order, 'desc')
    const asked = { after, limit }
    const { rows, next } = isSearch(filters)
      ? pageOf((await wholeList(filters, actor)).found, ({ updatedAt, _id }) => [direction * updatedAt, _id], asked)
      : await notices.page(noticesWanted(filters, actor), { orderBy: 'updatedAt', direction, ...asked, fields: ROW })
    return { rows: rows.map((row) => staffRow(row, actor, now)), next }
  },
})
