import { command } from '../../../kernel'
import { checkedIn } from '../changes/checked-in'
import { orderLife } from '../life'
import { maySee } from '../policy'
import { Presence, shownPresence } from '../presence'
import { orderView } from '../present/order-view'

/** The volunteer is there; the hours begin. */
export const checkIn = command(orderLife, 'checkIn', {
  who: 'person',
  version: 'optional',
  input: Presence,
  see: maySee,
  change: async ({ document, about, input }) =>
    checkedIn(document, about, await shownPresence(document, input, about.at)),
  present: ({ document }, { actor, now }) => orderView(document, actor, now),
})
