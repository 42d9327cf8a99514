import { action } from '../../kernel'
import { orders } from '../order'
import { mayGive, maySee, mustBeAvailable } from '../policy'
import { Presence, shownPresence } from '../presence'
import { orderView } from '../present'
import { checkedOut } from '../transitions'

/** Done; the hours are counted once. */
export const checkOut = action({
  who: 'person',
  input: Presence,
  load: ({ input }) => orders.get(input.orderId),
  see: maySee,
  allow: mayGive('checkOut'),
  handle: async ({ input, found, actor, now }) => {
    mustBeAvailable(actor, found, 'checkOut', now)
    const how = await shownPresence(found, input, now)
    return orders.advance(found, checkedOut(found, actor, how, now), now)
  },
  present: (result, { actor, now }) => orderView(result, actor, now),
})
