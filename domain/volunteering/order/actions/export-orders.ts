import { action, InOrder, Input, RequestId, type Rows } from '../../../kernel'
import { recordExport } from '../../../staff'
import type { OrderRow } from '../../views'
import { mayDispatch } from '../policy'
import { firstOrders, OrderFilters } from '../queue-filter'

/** The same list for a spreadsheet, made in the browser; a longer one is exported by narrowing it. Who took how many is written down before they leave. */
export const exportOrders = action({
  who: 'staff',
  input: Input({ ...OrderFilters, ...InOrder, requestId: RequestId.optional() }),
  allow: mayDispatch,
  async handle({ input: { order, requestId, ...filters }, actor, now }): Promise<Rows<OrderRow>> {
    const rows = await firstOrders(filters, order, actor, now)
    await recordExport({ kind: 'orders', filters, count: rows.length, by: actor, requestId }, now)
    return { rows }
  },
})
