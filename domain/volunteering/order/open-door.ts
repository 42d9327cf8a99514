import type { Actor } from '../../kernel'
import { recordOpening } from '../../people'
import type { OrderView } from '../views'
import type { Order } from './document'
import { isDoorOpen } from './policy'
import { orderView } from './present/order-view'

/**
 * An order as its parties see it. What it opens of somebody to the volunteer who goes there is written down before it leaves,
 * once an hour, and that person reads it under 谁看过我的信息.
 */
export async function shownOrder(order: Order, actor: Actor, now: number): Promise<OrderView> {
  if (isDoorOpen(actor, order, now)) await writeDown(order, actor, now)
  return orderView(order, actor, now)
}

async function writeDown(order: Order, actor: Actor, now: number): Promise<void> {
  const { forPerson, orderer, place } = order
  const opened = new Map<string, string[]>()
  const add = (personId: string, field: string) => opened.set(personId, [...(opened.get(personId) ?? []), field])
  add(forPerson.id, place.exact ? '姓名和点单的地址' : '姓名')
  if (orderer.phone) add(orderer.id, '点单人的电话')
  const by = { id: actor.id, name: actor.name, title: '志愿者' }
  for (const [personId, fields] of opened)
    await recordOpening(
      {
        personId,
        caseId: null,
        area: order.area,
        field: fields.join('、'),
        reason: `志愿者${actor.name}为点单${order.no}`,
        by,
      },
      now,
      order._id,
    )
}
