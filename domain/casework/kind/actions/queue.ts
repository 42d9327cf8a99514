import { After, action, directionOf, InOrder, Input, Limit, pageOfLists } from '../../../kernel'
import { calendarsBeside } from '../../../places'
import type { Page, QueueRow } from '../../views'
import { usualOrder } from '../filters'
import { ListInput } from '../inputs'
import { hasQueue, listsOf } from '../lists'

/** The work, in due order: what my role must act on, what waits for others, what has ended; of every kind. */
export const queue = action({
  who: 'staff',
  input: Input({ after: After, limit: Limit, ...InOrder, ...ListInput }),
  allow: hasQueue,
  joins: (_input, areas) => calendarsBeside(areas),
  async handle({ input: { after, limit, order, ...filters }, actor, now }): Promise<Page<QueueRow>> {
    const direction = directionOf(order, usualOrder(filters))
    const lists = await listsOf(actor, filters, now)
    return pageOfLists(
      lists.map((list) => (asked) => list.page(direction, asked)),
      direction,
      { after, limit },
    )
  },
})
