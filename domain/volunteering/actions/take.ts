import { ActionError, action, communityOf, Id, Input, notFound, notNow } from '../../kernel'
import { personOf } from '../../people'
import { sideOf } from '../new-order'
import { type Order, orders } from '../order'
import { orderView } from '../present'
import { taken } from '../transitions'
import { isVolunteer, VOLUNTEER_JOINS, whyNot } from './open'

/** 接单: the order came along with the identity, so the winner needs one more request, the write; all others lose on it. */
export const take = action({
  who: 'person',
  joins: VOLUNTEER_JOINS,
  input: Input({ orderId: Id }),
  allow: isVolunteer,
  handle: async ({ input, actor, now }) => {
    const order = (actor.joined.waiting as Order[]).find(({ _id }) => _id === input.orderId)
    if (!order) throw await whyGone(input.orderId)
    const why = whyNot(actor, order, now)
    if (why) throw notNow(why)
    try {
      return await orders.advance(order, taken(order, sideOf(personOf(actor)!), actor, now), now)
    } catch (error) {
      if (error instanceof ActionError && error.code === 'CONFLICT') throw gone()
      throw error
    }

    async function whyGone(orderId: string) {
      const found = await orders.get(orderId)
      if (!found) return notFound('这一单')
      // sending twice: it is mine already
      if (found.volunteer?.id === actor.id) return notNow('这一单您已经接了，在“我接的单”里。')
      if (communityOf(found.area) !== communityOf(actor.area)) return notFound('这一单')
      return found.status === 'cancelled' ? new ActionError('TAKEN', '这一单刚刚取消了，不用去了。') : gone()
    }
  },
  present: (result, { actor, now }) => orderView(result, actor, now),
})

const gone = () => new ActionError('TAKEN', '手慢了，这一单刚刚被别人接走了。刷新看看还有哪些点单。')
