import { action, conflict, Id, Input, RequiredText, Version } from '../../kernel'
import { orders } from '../order'
import { isStaffFor, mayGive, mustBeAvailable } from '../policy'
import { staffOrder } from '../present-staff'
import { cancelled } from '../transitions'

/** The community cancels, with a reason that both sides are told. */
export const staffCancel = action({
  who: 'staff',
  input: Input({ orderId: Id, version: Version, reason: RequiredText(100, '原因') }),
  load: ({ input }) => orders.get(input.orderId),
  see: isStaffFor,
  allow: mayGive('cancel'),
  handle: ({ input, found, actor, now }) => {
    if (found.version !== input.version) throw conflict()
    mustBeAvailable(actor, found, 'cancel', now)
    return orders.advance(found, cancelled(found, actor, input.reason, now), now)
  },
  present: (result, { actor, now }) => staffOrder(result, actor, now),
})
