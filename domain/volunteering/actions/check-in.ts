import { action } from '../../kernel'
import { orders } from '../order'
import { mayGive, maySee, mustBeAvailable } from '../policy'
import { Presence, shownPresence } from '../presence'
import { orderView } from '../present'
import { checkedIn } from '../transitions'

/** The volunteer is there; the hours begin. */
export const checkIn = action({
  who: 'person',
  input: Presence,
  load: ({ input }) => orders.get(input.orderId),
  see: maySee,
  allow: mayGive('checkIn'),
  handle: async ({ input, found, actor, now }) => {
    mustBeAvailable(actor, found, 'checkIn', now)
    const how = await shownPresence(found, input, now)
    return orders.advance(found, checkedIn(found, actor, how, now), now)
  },
  present: (result, { actor, now }) => orderView(result, actor, now),
})
