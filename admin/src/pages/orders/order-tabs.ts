import { isKeyOf } from '../../../../domain/kernel/objects/rules'
import { ENDED_ORDERS, TAKEN_ORDERS, WAITING_ORDERS } from '../../../../domain/volunteering/rules'
import type { OrderStatus } from '../../../../domain/volunteering/views'
import type { OrderFilter } from './order-kind'

/** all: wherever it is; what a search looks in */
export type OrderTab = 'waiting' | 'running' | 'ended' | 'all'

export const ORDER_TABS: Record<Exclude<OrderTab, 'all'>, { word: string; statuses: OrderStatus[]; empty: string }> = {
  waiting: { word: '等接单', statuses: WAITING_ORDERS, empty: '没有在等志愿者的点单' },
  running: { word: '进行中', statuses: TAKEN_ORDERS, empty: '没有正在服务的点单' },
  ended: { word: '已结束', statuses: ENDED_ORDERS, empty: '还没有结束的点单' },
}

/** What the list of orders is narrowed by; it stands in the address. */
export interface OrderFilters {
  tab: OrderTab
  search: string
  /** empty: as usual in this list */
  order: '' | 'asc' | 'desc'
}

const isTab = (word: string): word is OrderTab => word === 'all' || isKeyOf(ORDER_TABS, word)

/** What an address says; what it says wrongly counts as not said. */
export function orderFiltersIn({ state = '', q = '', order = '' }: Record<string, string>): OrderFilters {
  return {
    tab: isTab(state) ? state : 'waiting',
    search: q,
    order: order === 'asc' || order === 'desc' ? order : '',
  }
}

export function orderQueryOf({ tab, search, order }: OrderFilters): Record<string, string> {
  return { state: tab === 'waiting' ? '' : tab, q: search, order }
}

/** What comes first starts first; of what has ended, the latest first. */
export const usualOrder = (tab: OrderTab): 'asc' | 'desc' => (tab === 'ended' ? 'desc' : 'asc')

/** Whoever begins to search looks in all orders; whoever is done is back with those that wait. */
export function withOrderSearch(filters: OrderFilters, search: string): OrderFilters {
  if (search.trim() === '')
    return { ...filters, search, tab: filters.tab === 'all' ? 'waiting' : filters.tab, order: '' }
  return filters.search.trim() === '' ? { search, tab: 'all', order: '' } : { ...filters, search }
}

/** The filter as the door wants it. */
export function orderInput({ tab, search, order }: OrderFilters): OrderFilter {
  const word = search.trim()
  return {
    // a search that names no status looks in all
    ...(tab !== 'all' ? { status: ORDER_TABS[tab].statuses } : word ? {} : { status: ORDER_TABS.waiting.statuses }),
    ...(word && { search: word }),
    order: order || usualOrder(tab),
  }
}

/** Under which tab an order is found. */
export function tabOf(status: OrderStatus): Exclude<OrderTab, 'all'> {
  if (WAITING_ORDERS.includes(status)) return 'waiting'
  return TAKEN_ORDERS.includes(status) ? 'running' : 'ended'
}
