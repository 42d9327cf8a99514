import type { OrderStatus } from '../../../../domain/volunteering/views'
import { RUNNING_ORDERS, WAITING_ORDERS } from '../../words/order-words'

export type OrderTab = 'waiting' | 'running' | 'ended'

export const ORDER_TABS: Record<OrderTab, { word: string; statuses: OrderStatus[]; empty: string }> = {
  waiting: { word: '等接单', statuses: WAITING_ORDERS, empty: '没有在等志愿者的点单' },
  running: { word: '进行中', statuses: RUNNING_ORDERS, empty: '没有正在服务的点单' },
  ended: { word: '已结束', statuses: ['done', 'closed', 'cancelled', 'expired'], empty: '还没有结束的点单' },
}

/** The order before or after in the list; the first when none is open. */
export function stepThrough(rows: { orderId: string }[], current: string | null, step: 1 | -1): string | null {
  const at = rows.findIndex((row) => row.orderId === current)
  return (at < 0 ? rows[0] : (rows[at + step] ?? rows[at]))?.orderId ?? null
}
