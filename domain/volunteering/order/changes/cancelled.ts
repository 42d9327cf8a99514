import { type About, type Change, type EffectSpec, logged } from '../../../kernel'
import type { Order } from '../document'
import { tell } from '../messages'
import { ended } from './ended'

/** Whoever did not cancel it themself is told why. */
export function cancelled(order: Order, { by, at }: About, reason: string | null): Change<Order> {
  const effects: EffectSpec[] = []
  const why = reason ? `：${reason}` : ''
  if (order.volunteer) effects.push(tell(order, order.volunteer, '已取消', `这一单取消了${why}，不用前往`))
  if (by.id !== order.orderer.id) effects.push(tell(order, order.orderer, '已取消', `社区取消了这一单${why}`))
  return {
    set: { ...ended(order), status: 'cancelled', endReason: reason },
    log: [logged(by, at, 'cancel', reason)],
    effects,
  }
}
