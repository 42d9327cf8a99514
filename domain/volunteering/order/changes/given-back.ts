import { type About, type Change, logged } from '../../../kernel'
import type { Order } from '../document'
import { tell } from '../messages'
import { backInPool } from './back-in-pool'
import { askVolunteers } from './effects'

export const givenBack = (order: Order, { by, at }: About, reason: string): Change<Order> => ({
  set: backInPool(order),
  log: [logged(by, at, 'giveBack', reason)],
  effects: [tell(order, order.orderer, '重新找人', '志愿者临时来不了，正在为您另找一位'), askVolunteers({})],
})
