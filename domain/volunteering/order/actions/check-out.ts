import { command } from '../../../kernel'
import { checkedOut } from '../changes/checked-out'
import { orderLife } from '../life'
import { maySee } from '../policy'
import { Presence, shownPresence } from '../presence'
import { orderView } from '../present/order-view'

/** Done; the hours are counted once. */
export const checkOut = command(orderLife, 'checkOut', {
  who: 'person',
  version: 'optional',
  input: Presence,
  see: maySee,
  change: async ({ document, about, input }) =>
    checkedOut(document, about, await shownPresence(document, input, about.at)),
  present: ({ document }, { actor, now }) => orderView(document, actor, now),
})
