import type { OrderRow, OrderStatus, StaffOrder } from '../../../../domain/volunteering/views'
import { byNumber } from '../../api/list-rows'
import { answered } from '../../api/use-answer'
import type { ListKind } from '../../api/use-list'

const PAGE = 50

export interface OrderFilter {
  /** absent: whatever it is, for a search */
  status?: OrderStatus[]
  search?: string
  order?: 'asc' | 'desc'
}

/** The lists of orders, by their start. */
export const orderKind: ListKind<OrderRow, OrderFilter> = {
  name: 'orders',
  ask: (filter, after) => answered('volunteering.queue', { ...filter, limit: PAGE, ...(after && { after }) }),
  order: ({ order }) =>
    byNumber(
      (row) => row.startAt,
      (row) => row.orderId,
      order === 'desc' ? -1 : 1,
    ),
  belongs: (row, { status, search }, stood) => (stood || !search) && (!status || status.includes(row.status)),
}

/** The line of an order that was opened or changed. */
export const rowOf = (order: StaffOrder): OrderRow => ({
  orderId: order.orderId,
  no: order.no,
  serviceName: order.serviceName,
  status: order.status,
  sentence: order.sentence,
  startAt: order.startAt,
  endAt: order.endAt,
  placeText: order.placeText,
  forName: order.forName,
  volunteerName: order.volunteerName,
  wants: order.wants,
  version: order.version,
  ordererName: order.ordererName,
  waitingMinutes: order.waitingMinutes,
})
