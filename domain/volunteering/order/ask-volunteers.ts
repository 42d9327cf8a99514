import { carriedOut, type Outcome, persistently, set } from '../../kernel'
import { sendMessageNow } from '../../messaging'
import { leastAsked, rememberAsked } from '../../people'
import { distanceBetween } from '../distance'
import { busyDuring } from './candidates'
import { askVolunteers } from './changes/effects'
import { type Order, orders, WAITING } from './document'
import { orderPage } from './messages'
import { startInWords } from './words'

/** So many are told of one order; nobody is told of every order. */
const MOST = 10
const LOOKED_AT = 60

/**
 * Tells volunteers of an order that waits: skill, reach, free at that time, the least recently asked first. Who is told
 * is written down before the first message goes out, so that a repetition tells the same people, and nobody twice.
 */
export const askingVolunteers = carriedOut(askVolunteers, {
  repeat: 'safe',
  async run(_data, { effectId, aggregate, now }): Promise<Outcome> {
    const order = aggregate as Order
    if (!WAITING.includes(order.status) || order.startAt <= now) return { state: 'done' }
    const chosen = order.asked ?? (await choose(order, now))
    for (const { openid, name } of chosen) {
      const outcome = await sendMessageNow(invitation(order, openid, name), `${effectId}-${openid}`.slice(0, 120), now)
      if (outcome.state === 'retry') return outcome
    }
    return { state: 'done' }
  },
})

async function choose(order: Order, now: number): Promise<{ openid: string; name: string }[]> {
  const rows = await leastAsked(order.skillKeys, LOOKED_AT)
  const near = rows.filter((person) => {
    const distance = distanceBetween(person.location, order.place.location)
    return distance === null || distance <= (person.volunteer?.reach ?? 0)
  })
  const busy = await busyDuring(
    order,
    near.map(({ _id }) => _id),
  )
  const chosen = near
    .filter(({ _id }) => _id !== order.orderer.id && _id !== order.forPerson.id && !busy.has(_id))
    .slice(0, MOST)
  const asked = chosen.map(({ openid, name }) => ({ openid, name }))
  await persistently(() => orders.updateWhere({ _id: order._id, version: order.version }, { asked: set(asked) }))
  await rememberAsked(
    chosen.map(({ _id }) => _id),
    now,
  )
  return asked
}

const invitation = (order: Order, openid: string, name: string) => ({
  toOpenid: openid,
  toName: name,
  template: 'newOrder' as const,
  values: {
    service: order.service.name,
    place: order.place.shown,
    startAt: order.startAt,
    tip: order.note ?? '点开看看，一键接单',
  },
  page: orderPage(order._id),
  title: `有人需要：${order.service.name}`,
  text: `${startInWords(order.startAt)}，${order.place.shown}，约${order.service.minutes}分钟`,
})
