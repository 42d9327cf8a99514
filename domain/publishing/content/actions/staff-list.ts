import { After, action, directionOf, InOrder, Input, Limit, type Page } from '../../../kernel'
import type { StaffContent } from '../../views'
import { ContentFilters, pageOfContent } from '../list-filter'
import { mayPublish } from '../policy'
import { staffRow } from '../present'

/** What my communities show or will show, the last touched first unless asked otherwise; or those whose title has these words. */
export const staffList = action({
  who: 'staff',
  input: Input({ after: After, limit: Limit, ...ContentFilters, ...InOrder }),
  allow: mayPublish,
  handle: async ({ input: { after, limit, order, ...filters }, actor, now }): Promise<Page<StaffContent>> => {
    const direction = directionOf(order, 'desc')
    const { rows, next } = await pageOfContent(filters, actor, { direction, after, limit })
    return { rows: rows.map((row) => staffRow(row, actor, now)), next }
  },
})
