import { type About, type Change, logged } from '../../../kernel'
import type { Order } from '../document'
import { tell } from '../messages'

/** @param how presence was shown, for the log */
export const checkedIn = (order: Order, { by, at }: About, how: string): Change<Order> => ({
  set: { status: 'checkedIn', checkedInAt: at, wrongCodes: 0 },
  log: [logged(by, at, 'checkIn', how)],
  effects: [tell(order, order.orderer, '服务中', `${by.name}已到，服务开始`)],
})
