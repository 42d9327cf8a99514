import { type About, type Change, command } from '../../kernel'
import type { Order } from './document'
import { orderLife } from './life'
import { shownOrder } from './open-door'
import { maySee } from './policy'
import { Presence, shownPresence } from './presence'

/** A command of the volunteer that is given at the door: that they are there is shown with it. */
export const shownThere = (
  name: 'checkIn' | 'checkOut',
  did: (order: Order, about: About, how: string) => Change<Order>,
) =>
  command(orderLife, name, {
    who: 'person',
    version: 'optional',
    input: Presence,
    see: maySee,
    change: async ({ document, about, input }) => did(document, about, await shownPresence(document, input, about.at)),
    present: ({ document }, { actor, now }) => shownOrder(document, actor, now),
  })
