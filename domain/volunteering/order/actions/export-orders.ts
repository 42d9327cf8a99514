import { action, directionOf, InOrder, Input, MOST_AT_ONCE, RequestId, type Rows } from '../../../kernel'
import { recordExport } from '../../../staff'
import type { OrderRow } from '../../views'
import { orders } from '../document'
import { mayDispatch } from '../policy'
import { orderRow } from '../present/staff-order'
import { OrderFilters, ordersWanted } from '../queue-filter'

/** The same list for a spreadsheet, made in the browser; a longer one is exported by narrowing it. Who took how many is written down before they leave. */
export const exportOrders = action({
  who: 'staff',
  input: Input({ ...OrderFilters, ...InOrder, requestId: RequestId.optional() }),
  allow: mayDispatch,
  async handle({ input: { order, requestId, ...filters }, actor, now }): Promise<Rows<OrderRow>> {
    const direction = directionOf(order, 'asc')
    const rows = await orders.find(ordersWanted(filters, actor), {
      order: [['startAt', direction]],
      limit: MOST_AT_ONCE,
    })
    await recordExport({ kind: 'orders', filters, count: rows.length, by: actor, requestId }, now)
    return { rows: rows.map((row) => orderRow(row, actor, now)) }
  },
})
