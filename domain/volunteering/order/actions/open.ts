import { After, action, Input, Limit, type Page, pageOf } from '../../../kernel'
import type { OpenOrder } from '../../views'
import { orderCard } from '../present/order-view'
import { isVolunteer, TAKEN_ORDERS, takeableBy, WAITING_ORDERS } from '../takeable'

/** What this volunteer can take, the earliest first. One request. */
export const open = action({
  who: 'person',
  joins: [WAITING_ORDERS, TAKEN_ORDERS],
  input: Input({ after: After, limit: Limit }),
  allow: isVolunteer,
  handle: ({ input, actor, now }): Page<OpenOrder> => {
    const { rows, next } = pageOf(takeableBy(actor, now), ({ order }) => [order.startAt, order._id], input)
    return {
      rows: rows.map(
        ({ order, distance }): OpenOrder => ({ ...orderCard(order, actor), distance, minutes: order.service.minutes }),
      ),
      next,
    }
  },
})
