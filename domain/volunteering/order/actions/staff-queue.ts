import { After, action, directionOf, InOrder, Input, Limit, type Page } from '../../../kernel'
import type { OrderRow } from '../../views'
import { orders } from '../document'
import { mayDispatch } from '../policy'
import { orderRow } from '../present/staff-order'
import { OrderFilters, ordersWanted } from '../queue-filter'

/** The orders of my area by start, the earliest first unless asked otherwise; what runs, unless asked otherwise. */
export const staffQueue = action({
  who: 'staff',
  input: Input({ after: After, limit: Limit, ...OrderFilters, ...InOrder }),
  allow: mayDispatch,
  handle: async ({ input: { after, limit, order, ...filters }, actor, now }): Promise<Page<OrderRow>> => {
    const direction = directionOf(order, 'asc')
    const { rows, next } = await orders.page(ordersWanted(filters, actor), {
      orderBy: 'startAt',
      direction,
      after,
      limit,
    })
    return { rows: rows.map((row) => orderRow(row, actor, now)), next }
  },
})
