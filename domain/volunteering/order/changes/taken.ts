import { type About, type Change, logged } from '../../../kernel'
import type { Order, Side } from '../document'
import { tell } from '../messages'
import { checkOverlap } from './effects'

/** How long after its end an order may stay unfinished before the timer finishes it. */
const FORGOTTEN = 24 * 3600_000

/** 接单 or 派单: somebody will come. */
export function taken(order: Order, volunteer: Side, { by, at }: About): Change<Order> {
  const assigned = by.id !== volunteer.id
  const text = `${volunteer.name}将上门服务，到时请出示签到码`
  const coming = tell(order, order.orderer, '已接单', order.service.place === 'home' ? text : `${volunteer.name}接了单`)
  return {
    set: {
      status: 'taken',
      volunteer,
      volunteerId: volunteer.id,
      takenFor: volunteer.id,
      pool: null,
      askedFor: null,
      dueAt: order.endAt + FORGOTTEN,
    },
    log: [logged(by, at, assigned ? 'assign' : 'take', assigned ? `派给${volunteer.name}` : null)],
    effects: [
      coming,
      // staff who assign have seen who is free
      assigned
        ? tell(order, volunteer, '派给您了', `社区把“${order.service.name}”派给您，请按时前往`)
        : checkOverlap({ volunteerId: volunteer.id }),
    ],
  }
}
