import { type About, type Change, logged } from '../../../kernel'
import type { Order } from '../document'
import { tell } from '../messages'
import { checkedOut } from './checked-out'
import { ended } from './ended'

/** What the timer does with an order whose time is over. */
export function overdue(order: Order, { by, at }: About): Change<Order> {
  if (order.status === 'done')
    return { set: { ...ended(order), status: 'closed' }, log: [logged(by, at, 'close', '评价期已过')] }
  if (order.status === 'checkedIn') return checkedOut(order, { by, at: order.endAt }, '志愿者忘记签退')
  const nobody = order.status !== 'taken'
  const endReason = nobody
    ? '到时间还没有志愿者接单，请换个时间再点，或给社区打电话'
    : '志愿者没有签到，这一单过期了。请重新点单，或给社区打电话'
  const effects = [tell(order, order.orderer, '已过期', endReason)]
  if (order.volunteer) effects.push(tell(order, order.volunteer, '已过期', '您没有签到，这一单已过期'))
  return {
    set: { ...ended(order), status: 'expired', endReason },
    log: [logged(by, at, 'expire', nobody ? '没有志愿者接单' : '志愿者没有签到')],
    effects,
  }
}
