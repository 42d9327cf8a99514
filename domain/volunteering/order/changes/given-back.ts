import { type About, type Change, logged } from '../../../kernel'
import type { Order } from '../document'
import { tell } from '../messages'
import { askVolunteers } from './effects'
import { waitingAgain } from './waiting-again'

export const givenBack = (order: Order, { by, at }: About, reason: string): Change<Order> => ({
  set: waitingAgain(order),
  log: [logged(by, at, 'giveBack', reason)],
  effects: [tell(order, order.orderer, '重新找人', '志愿者临时来不了，正在为您另找一位'), askVolunteers({})],
})
