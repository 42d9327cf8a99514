import { addDays, atHour, carriedOut, dayOf, filled, type Outcome, set, withRetries } from '../../kernel'
import { giveBack, sendBatch } from '../../messaging'
import { hasWeChat } from '../../people'
import { distanceBetween } from '../distance'
import { WAITING_ORDERS } from '../rules'
import { leastAsked, rememberAsked } from '../volunteer/volunteer'
import { isAble } from './candidates'
import { askVolunteers } from './changes/effects'
import { type Order, orders } from './document'
import { BUSY } from './joins'
import { orderPage } from './messages'
import { newOrderTemplate } from './templates'

/** So many are told of one order; nobody is told of every order. */
const MOST = 10
const LOOKED_AT = 60

/**
 * Tells volunteers of an order that waits: skill, reach, free at that time, the least recently asked first. Who is told
 * is written into the order before the first message goes out: their inboxes read it from there while it waits, and a
 * repetition tells the same people, and nobody twice.
 */
export const askingVolunteers = carriedOut(askVolunteers, {
  repeat: 'safe',
  async run(_data, { effectId, aggregate, now }): Promise<Outcome> {
    const order = aggregate as Order
    if (!WAITING_ORDERS.includes(order.status) || order.startAt <= now) return { state: 'done' }
    const chosen = order.asked ?? (await choose(order, now))
    const invitation = invitationTo(order, effectId)
    const results = await sendBatch(
      invitation,
      chosen.filter(hasWeChat).map(({ openid }) => ({ openid, tries: 0 })),
    )
    const later = results.filter(({ meaning }) => ['busy', 'token', 'tomorrow'].includes(meaning))
    if (later.length === 0) return { state: 'done' }
    await giveBack(
      invitation,
      later.map(({ recipient }) => recipient.openid),
    )
    return later.some(({ meaning }) => meaning === 'tomorrow')
      ? { state: 'retry', reason: '今天的发送次数已用完', at: atHour(addDays(dayOf(now), 1), 7) }
      : { state: 'retry', reason: '微信繁忙' }
  },
})

/** Whom to ask, written down: three requests. */
async function choose(order: Order, now: number): Promise<{ openid: string; name: string }[]> {
  const rows = await leastAsked(order.skillKeys, LOOKED_AT, [BUSY])
  const chosen = rows
    .filter(({ holder }) => isAble(order, holder))
    .filter(({ brought }) => !brought(BUSY)(order))
    .map(({ holder }) => holder)
    .filter(({ location, part }) => {
      const distance = distanceBetween(location, order.place.location)
      return distance === null || distance <= part.reach
    })
    .slice(0, MOST)
  const asked = chosen.map(({ openid, name }) => ({ openid, name }))
  const told = { asked: set(asked), askedFor: set(asked.map(({ openid }) => openid)), askedAt: now }
  await withRetries(() => orders.updateWhere({ _id: order._id, version: order.version }, told))
  await rememberAsked(
    chosen.map(({ _id }) => _id),
    now,
  )
  return asked
}

const invitationTo = (order: Order, effectId: string) => ({
  id: effectId,
  ...filled(newOrderTemplate, {
    service: order.service.name,
    place: order.place.shown,
    startAt: order.startAt,
    tip: order.note ?? '点开看看，一键接单',
  }),
  page: orderPage(order._id),
})
