import { action, conflict, Id, Input, Text, Version } from '../../kernel'
import { orders } from '../order'
import { mayGive, maySee, mustBeAvailable } from '../policy'
import { orderView } from '../present'
import { cancelled } from '../transitions'

/** The orderer changes their mind; a volunteer who took it is told. */
export const cancel = action({
  who: 'person',
  input: Input({ orderId: Id, version: Version, reason: Text(100, '原因').optional() }),
  load: ({ input }) => orders.get(input.orderId),
  see: maySee,
  allow: mayGive('cancel'),
  handle: ({ input, found, actor, now }) => {
    if (found.version !== input.version) throw conflict()
    mustBeAvailable(actor, found, 'cancel', now)
    return orders.advance(found, cancelled(found, actor, input.reason || null, now), now)
  },
  present: (result, { actor, now }) => orderView(result, actor, now),
})
