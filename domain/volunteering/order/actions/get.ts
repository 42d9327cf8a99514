import { action, everyone, Id, Input } from '../../../kernel'
import { orders } from '../document'
import { shownOrder } from '../open-door'
import { maySee } from '../policy'

export const get = action({
  who: 'person',
  input: Input({ orderId: Id }),
  load: ({ input }) => orders.get(input.orderId),
  see: maySee,
  allow: everyone,
  handle: ({ found }) => found,
  present: (result, { actor, now }) => shownOrder(result, actor, now),
})
