import { isGivenBy, type Life } from '../../kernel'
import type { OrderCommand, OrderStatus } from '../views'
import { type Order, orders } from './document'
import { type Only, rows, type Side } from './life.rules'
import { sidesOf } from './policy'
import { isVolunteer, whyNotTake } from './takeable'
import { DEED_WORDS, STATUS_WORDS } from './words'

/** How long before the start a volunteer may check in. */
const EARLY = 60 * 60_000

export const orderLife: Life<Order, OrderCommand, OrderStatus, Side, Only> & { idKey: 'orderId' } = {
  documents: orders,
  idKey: 'orderId',
  rows,
  situationOf: (order, actor, now) => ({
    status: order.status,
    holds: {
      soon: now >= order.startAt - EARLY,
      unrated: (actor.id === order.orderer.id ? order.byOrderer : order.byVolunteer) === null,
    },
  }),
  sidesOf,
  // whoever is a volunteer is told why they cannot take this one
  mayGive: (actor, order, command) =>
    command === 'take' ? isVolunteer(actor) : isGivenBy(rows, command, sidesOf(actor, order)),
  whyNotNow(order, command, actor, now) {
    const { status } = order
    if (command === 'take') return whyNotTake(actor, order, now) ?? '这一单刚刚被别人接走了。'
    if (command === 'checkIn' && status === 'taken') return '还没到时间，开始前一小时起可以签到。'
    if (command === 'rate' && status === 'done') return '您已经评价过了，谢谢。'
    return `这一单${STATUS_WORDS[status]}，现在不能这样操作。`
  },
  deedWords: DEED_WORDS,
}
