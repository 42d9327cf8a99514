import { After, action, directionOf, InOrder, Input, Limit, type Page, pageOf } from '../../../kernel'
import type { StaffContent } from '../../views'
import { contents } from '../document'
import { ContentFilters, contentWanted, isSearch, ROW, wholeList } from '../list-filter'
import { mayPublish } from '../policy'
import { staffRow } from '../present'

/** What my communities show or will show, the last touched first unless asked otherwise; or those whose title has these words. */
export const staffList = action({
  who: 'staff',
  input: Input({ after: After, limit: Limit, ...ContentFilters, ...InOrder }),
  allow: mayPublish,
  handle: async ({ input: { after, limit, order, ...filters }, actor, now }): Promise<Page<StaffContent>> => {
    const direction = directionOf(order, 'desc')
    const asked = { after, limit }
    const { rows, next } = isSearch(filters)
      ? pageOf((await wholeList(filters, actor)).found, ({ updatedAt, _id }) => [direction * updatedAt, _id], asked)
      : await contents.page(contentWanted(filters, actor), { orderBy: 'updatedAt', direction, ...asked, fields: ROW })
    return { rows: rows.map((row) => staffRow(row, actor, now)), next }
  },
})
