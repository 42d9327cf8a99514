import { After, action, InOrder, Input, Limit } from '../../../kernel'
import { mayDispatch } from '../policy'
import { OrderFilters, pageOfOrders } from '../queue-filter'

/** The orders of my area by start, the earliest first unless asked otherwise; what runs, unless asked otherwise. */
export const staffQueue = action({
  who: 'staff',
  input: Input({ after: After, limit: Limit, ...OrderFilters, ...InOrder }),
  allow: mayDispatch,
  handle: ({ input: { after, limit, order, ...filters }, actor, now }) =>
    pageOfOrders(filters, { order, after, limit }, actor, now),
})
