import { z } from 'zod'
import { After, action, everyone, Input, Limit, type Page } from '../../../kernel'
import type { OrderCard } from '../../views'
import { orders } from '../document'
import { orderCard } from '../present/order-view'

/** What I ordered, newest first; or what I took as a volunteer, the latest start first. */
export const myOrders = action({
  who: 'person',
  input: Input({ after: After, limit: Limit, side: z.enum(['ordered', 'taken']).optional() }),
  allow: everyone,
  handle: async ({ input: { after, limit, side }, actor }): Promise<Page<OrderCard>> => {
    const { rows, next } =
      side === 'taken'
        ? await orders.page({ volunteerId: actor.id }, { orderBy: 'startAt', direction: -1, after, limit })
        : await orders.page({ 'orderer.id': actor.id }, { orderBy: 'createdAt', direction: -1, after, limit })
    return { rows: rows.map((row) => orderCard(row, actor)), next }
  },
})
