import { z } from 'zod'
import { type Actor, type ConditionOn, inside, Text, wordOf } from '../../kernel'
import { ORDER_STATUSES } from '../rules'
import type { OrderStatus } from '../views'
import { type Order, RUNNING } from './document'
import { dispatchScopes } from './policy'

const Status = z.enum(ORDER_STATUSES)

export const OrderFilters = {
  status: z.union([Status, z.array(Status).max(ORDER_STATUSES.length)]).optional(),
  search: Text(30, '搜索').optional(),
}
interface Filters {
  status?: OrderStatus | OrderStatus[]
  search?: string
}

/** The orders of my area: what runs, unless asked otherwise; what is looked for by words, whatever its status. */
export function ordersWanted({ status, search }: Filters, actor: Actor): ConditionOn<Order> {
  const word = wordOf(search ?? '')
  const wanted: OrderStatus[] = status === undefined || status.length === 0 ? RUNNING : [status].flat()
  const shown = word && status === undefined ? {} : { status: inside(wanted) }
  return { ...(word ? { searchKeys: word } : {}), scopes: inside(dispatchScopes(actor)), ...shown }
}
