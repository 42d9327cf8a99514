import { z } from 'zod'
import { After, action, Input, inside, Limit, type Page, Text } from '../../../kernel'
import { searchKey } from '../../../kernel/text/rules'
import type { OrderRow, OrderStatus } from '../../views'
import { orders, RUNNING } from '../document'
import { dispatchScopes, mayDispatch } from '../policy'
import { orderRow } from '../present/staff-order'

const Status = z.enum(['open', 'confirmed', 'taken', 'checkedIn', 'done', 'closed', 'cancelled', 'expired'])

/** The orders of my area by start, the earliest first unless asked otherwise; what runs, unless asked otherwise. */
export const staffQueue = action({
  who: 'staff',
  input: Input({
    after: After,
    limit: Limit,
    status: z.union([Status, z.array(Status).max(8)]).optional(),
    search: Text(30, '搜索').optional(),
    order: z.enum(['asc', 'desc']).optional(),
  }),
  allow: mayDispatch,
  handle: async ({ input: { after, limit, status, search, order }, actor, now }): Promise<Page<OrderRow>> => {
    const word = searchKey(search ?? '')
    const wanted: OrderStatus[] = status === undefined || status.length === 0 ? RUNNING : [status].flat()
    const words = word ? { searchKeys: word } : {}
    const shown = word && status === undefined ? {} : { status: inside(wanted) }
    const { rows, next } = await orders.page(
      { ...words, scopes: inside(dispatchScopes(actor)), ...shown },
      { orderBy: 'startAt', direction: order === 'desc' ? -1 : 1, after, limit },
    )
    return { rows: rows.map((row) => orderRow(row, actor, now)), next }
  },
})
