import { z } from 'zod'
import { type Actor, type Condition, inside, Text } from '../../kernel'
import { searchKey } from '../../kernel/text/rules'
import type { NoticeStatus } from '../views'
import { type Notice, notices } from './document'
import { communitiesOf } from './policy'
import { NOTICE_STATUSES } from './rules'

/** Those of three years, which is how long notices are kept: a community writes a few in a week. */
const SEARCHED = 1000
/** What a row shows. */
export const ROW = { html: false, log: false, effects: false, lastReaders: false }

export const NoticeFilters = { status: z.enum(NOTICE_STATUSES).optional(), search: Text(30, '搜索').optional() }
interface Filters {
  status?: NoticeStatus
  search?: string
}

export const noticesWanted = ({ status }: Filters, actor: Actor): Condition => ({
  area: inside(communitiesOf(actor)),
  ...(status ? { status } : {}),
})

/** Is a list narrowed by words? */
export const isSearch = ({ search }: Filters): boolean => searchKey(search ?? '') !== ''

/** All of them, those only whose title has the words that are looked for. */
export async function wholeList(filters: Filters, actor: Actor, direction: 1 | -1 = -1): Promise<Notice[]> {
  const order: [string, 1 | -1][] = [['updatedAt', direction]]
  const all = await notices.find(noticesWanted(filters, actor), { order, limit: SEARCHED, fields: ROW })
  const word = searchKey(filters.search ?? '')
  return word ? all.filter(({ title }) => searchKey(title).includes(word)) : all
}
