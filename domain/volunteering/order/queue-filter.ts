import {
  type Actor,
  type ConditionOn,
  directionOf,
  inside,
  MOST_AT_ONCE,
  OneOrMore,
  type Page,
  Search,
  type Order as Sorting,
  wordOf,
} from '../../kernel'
import { ORDER_STATUSES } from '../rules'
import type { OrderRow, OrderStatus } from '../views'
import { type Order, orders, RUNNING } from './document'
import { dispatchScopes } from './policy'
import { orderRow } from './present/staff-order'

export const OrderFilters = { status: OneOrMore(ORDER_STATUSES).optional(), search: Search }
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

/** By start, the earliest first unless asked otherwise. */
const towards = (order: Sorting | undefined) => directionOf(order, 'asc')

/** A page of them. */
export async function pageOfOrders(
  filters: Filters,
  { order, ...where }: { order?: Sorting; after?: string; limit?: number },
  actor: Actor,
  now: number,
): Promise<Page<OrderRow>> {
  const pages = { orderBy: 'startAt', direction: towards(order), ...where } as const
  const { rows, next } = await orders.page(ordersWanted(filters, actor), pages)
  return { rows: rows.map((row) => orderRow(row, actor, now)), next }
}

/** As many of them as the database gives at once. */
export async function firstOrders(
  filters: Filters,
  order: Sorting | undefined,
  actor: Actor,
  now: number,
): Promise<OrderRow[]> {
  const found = await orders.find(ordersWanted(filters, actor), {
    order: [['startAt', towards(order)]],
    limit: MOST_AT_ONCE,
  })
  return found.map((row) => orderRow(row, actor, now))
}
