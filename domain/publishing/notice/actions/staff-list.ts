import { z } from 'zod'
import { After, action, type Condition, Input, inside, Limit, type Page, pageOf, Text } from '../../../kernel'
import { searchKey } from '../../../kernel/text/rules'
import type { StaffNotice } from '../../views'
import { type Notice, notices } from '../document'
import { communitiesOf, mayPublish } from '../policy'
import { staffRow } from '../present'
import { NOTICE_STATUSES } from '../rules'

const Status = z.enum(NOTICE_STATUSES)
/** Those of three years, which is how long notices are kept: a community writes a few in a week. */
const SEARCHED = 1000
const ROW = { html: false, log: false, effects: false, lastReaders: false }

/** My communities' notices, the last touched first unless asked otherwise; or those whose title has these words. */
export const staffList = action({
  who: 'staff',
  input: Input({
    after: After,
    limit: Limit,
    status: Status.optional(),
    search: Text(30, '搜索').optional(),
    order: z.enum(['asc', 'desc']).optional(),
  }),
  allow: mayPublish,
  handle: async ({ input: { after, limit, status, search, order }, actor, now }): Promise<Page<StaffNotice>> => {
    const condition = { area: inside(communitiesOf(actor)), ...(status ? { status } : {}) }
    const direction = order === 'asc' ? 1 : -1
    const word = searchKey(search ?? '')
    const { rows, next } = word
      ? pageOf(await titled(condition, word), ({ updatedAt, _id }) => [direction * updatedAt, _id], { after, limit })
      : await notices.page(condition, { orderBy: 'updatedAt', direction, after, limit, fields: ROW })
    return { rows: rows.map((row) => staffRow(row, actor, now)), next }
  },
})

async function titled(condition: Condition, word: string): Promise<Notice[]> {
  const all = await notices.find(condition, { order: [['updatedAt', -1]], limit: SEARCHED, fields: ROW })
  return all.filter(({ title }) => searchKey(title).includes(word))
}
