import { type Actor, unseal } from '../../../kernel'
import { maskPhone } from '../../../kernel/text/rules'
import { PURPOSE } from '../../../people'
import { WAITING_ORDERS } from '../../rules'
import type { OrderRow, StaffOrder } from '../../views'
import type { VolunteerHolder } from '../../volunteer/volunteer'
import { candidatesFor } from '../candidates'
import type { Order, Side } from '../document'
import { orderCard, orderView } from './order-view'

/** What staff see of an order; who could be sent is looked up only while somebody is still wanted. */
export async function staffOrder(
  order: Order,
  actor: Actor,
  now: number,
  skilled: VolunteerHolder[] = [],
): Promise<StaffOrder> {
  const wanted = WAITING_ORDERS.includes(order.status) && skilled.length > 0
  return {
    ...(await orderView(order, actor, now)),
    ordererName: order.orderer.name,
    waitingMinutes: waitingMinutes(order, now),
    hasDoor: order.place.exact !== null,
    phoneMasked: maskedPhone(order.orderer),
    volunteerPhoneMasked: maskedPhone(order.volunteer),
    candidates: wanted ? await candidatesFor(order, skilled) : [],
  }
}

export const orderRow = (order: Order, actor: Actor, now: number): OrderRow => ({
  ...orderCard(order, actor),
  ordererName: order.orderer.name,
  waitingMinutes: waitingMinutes(order, now),
})

const maskedPhone = (side: Side | null): string | null =>
  side?.phone ? maskPhone(unseal(side.phone, PURPOSE.phone)) : null

const waitingMinutes = ({ status, createdAt }: Order, now: number): number =>
  WAITING_ORDERS.includes(status) ? Math.max(0, Math.round((now - createdAt) / 60_000)) : 0
