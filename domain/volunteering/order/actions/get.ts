import { action, everyone, Id, Input } from '../../../kernel'
import { orders } from '../document'
import { maySee } from '../policy'
import { orderView } from '../present/order-view'

export const get = action({
  who: 'person',
  input: Input({ orderId: Id }),
  load: ({ input }) => orders.get(input.orderId),
  see: maySee,
  allow: everyone,
  handle: ({ found }) => found,
  present: (result, { actor, now }) => orderView(result, actor, now),
})
