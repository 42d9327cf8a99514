import { type About, type Change, logged } from '../../../kernel'
import { type Order, slotOf } from '../document'
import { startInWords } from '../words'
import { backInPool } from './back-in-pool'
import { askVolunteers } from './effects'

type Wish = Pick<Order, 'startAt' | 'endAt' | 'place' | 'note'>

/** Another time or place: what was asked of volunteers is asked anew. */
export const changed = (order: Order, { by, at }: About, wish: Wish): Change<Order> => ({
  set: {
    ...wish,
    ...backInPool(order, wish.startAt),
    slot: slotOf(order.orderer.id, order.service.id, wish.startAt),
  },
  log: [logged(by, at, 'change', `改为${startInWords(wish.startAt)}`)],
  effects: [askVolunteers({})],
})
