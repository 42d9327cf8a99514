import { action, type Count, countOf, Input } from '../../../kernel'
import { orders } from '../document'
import { mayDispatch } from '../policy'
import { OrderFilters, ordersWanted } from '../queue-filter'

/** How many are in a list of orders. */
export const countOrders = action({
  who: 'staff',
  input: Input(OrderFilters),
  allow: mayDispatch,
  handle: ({ input, actor }): Promise<Count> => countOf(orders, ordersWanted(input, actor)),
})
