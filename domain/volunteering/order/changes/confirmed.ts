import { type About, type Change, logged } from '../../../kernel'
import type { Order } from '../document'
import { tell } from '../messages'

export const confirmed = (order: Order, { by, at }: About): Change<Order> => ({
  set: { status: 'confirmed' },
  log: [logged(by, at, 'confirm')],
  effects: [tell(order, order.orderer, '社区已确认', '社区已确认，正在找合适的志愿者')],
})
