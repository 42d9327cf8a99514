import { ActionError, type Actor, command, communityOf, joined, notFound, notNow, present } from '../../../kernel'
import { personOf } from '../../../people'
import { sideOf } from '../changes/new-order'
import { taken } from '../changes/taken'
import { type Order, orders } from '../document'
import { orderLife } from '../life'
import { shownOrder } from '../open-door'
import { isVolunteer, TAKEN_ORDERS, WAITING_ORDERS, whyNotTake } from '../takeable'

/** 接单: the order came along with the identity, so the winner needs one more request, the write; all others lose on it. */
export const take = command(orderLife, 'take', {
  who: 'person',
  version: 'optional',
  joins: [WAITING_ORDERS, TAKEN_ORDERS],
  input: {},
  async load(id, { actor, now }, isRepeat) {
    if (!isVolunteer(actor)) throw new ActionError('FORBIDDEN', '登记成为志愿者后才能接单，在“我的”里登记。')
    const waiting = joined(actor, WAITING_ORDERS, now).find(({ _id }) => _id === id)
    if (waiting) return { document: waiting }
    const found = await orders.get(id)
    if (found && isRepeat(found)) return { document: found }
    throw whyGone(found, actor)
  },
  // whoever could not take it is told why, by the table
  see: () => true,
  change({ document, about }) {
    const why = whyNotTake(about.by, document, about.at)
    if (why) throw notNow(why)
    return taken(document, sideOf(present(personOf(about.by))), about)
  },
  lost: () => gone(),
  present: ({ document }, { actor, now }) => shownOrder(document, actor, now),
})

function whyGone(found: Order | null, actor: Actor): ActionError {
  if (!found) return notFound('这一单')
  if (found.volunteer?.id === actor.id) return notNow('这一单您已经接了，在“我接的单”里。')
  if (communityOf(found.area) !== communityOf(actor.area)) return notFound('这一单')
  return found.status === 'cancelled' ? new ActionError('TAKEN', '这一单刚刚取消了，不用去了。') : gone()
}

const gone = () => new ActionError('TAKEN', '手慢了，这一单刚刚被别人接走了。刷新看看还有哪些点单。')
