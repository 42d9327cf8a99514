import { action, conflict, Id, Input, Version } from '../../kernel'
import { orderWithCandidates } from '../candidates'
import { orders } from '../order'
import { isStaffFor, mayGive, mustBeAvailable } from '../policy'
import { staffOrder } from '../present-staff'
import { confirmed } from '../transitions'

/** Staff have looked at it; it goes on waiting for a volunteer. */
export const confirm = action({
  who: 'staff',
  input: Input({ orderId: Id, version: Version }),
  load: ({ input }) => orderWithCandidates(input.orderId),
  see: isStaffFor,
  allow: mayGive('confirm'),
  handle: ({ input, found, actor, now }) => {
    if (found.version !== input.version) throw conflict()
    mustBeAvailable(actor, found, 'confirm', now)
    return orders.advance(found, confirmed(found, actor, now), now)
  },
  present: (result, { actor, now }) => staffOrder(result, actor, now),
})
