import { type About, type Change, logged, present } from '../../../kernel'
import type { Order, Score } from '../document'
import { tell } from '../messages'
import { ended } from './ended'

/** The second of the two ratings closes the order. */
export function rated(order: Order, { by }: About, side: 'byOrderer' | 'byVolunteer', score: Score): Change<Order> {
  const both = { byOrderer: order.byOrderer, byVolunteer: order.byVolunteer, [side]: score }
  const over = both.byOrderer && both.byVolunteer
  return {
    set: { [side]: score, ...(over ? { ...ended(order), status: 'closed' as const } : {}) },
    log: [logged(by, score.at, 'rate', `${score.score}分${score.comment ? `：${score.comment}` : ''}`)],
    effects:
      side === 'byOrderer' ? [tell(order, present(order.volunteer), '收到评价', `居民给您打了${score.score}分`)] : [],
  }
}
