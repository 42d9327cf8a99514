import { type Actor, After, action, forbidden, Input, Limit, type Lookup } from '../../kernel'
import { personOf } from '../../people'
import { distanceBetween } from '../distance'
import { type Order, RUNNING } from '../order'
import { couldServe } from '../policy'
import { orderCard } from '../present'
import type { OpenOrder } from '../views'
import { volunteerOf } from '../volunteer'

/** What waits in the volunteer's community and what they already took come along with who they are. */
export const VOLUNTEER_JOINS: Lookup[] = [
  { from: 'orders', localField: 'audienceKeys', foreignField: 'pool', as: 'waiting' },
  { from: 'orders', localField: '_id', foreignField: 'takenFor', as: 'taken', without: ['log', 'effects', 'photos'] },
]

export const isVolunteer = (actor: Actor): boolean => volunteerOf(actor) !== null

/** What this volunteer can take: their skill, within reach, free at that time; the earliest first. One request. */
export const open = action({
  who: 'person',
  joins: VOLUNTEER_JOINS,
  input: Input({ after: After, limit: Limit }),
  allow: isVolunteer,
  handle: ({ input: { after, limit = 20 }, actor, now }) => {
    const rows = takeable(actor, now)
    const start = after ? rows.findIndex(({ order }) => order._id === after) + 1 : 0
    const given = rows.slice(start, start + limit)
    return {
      rows: given.map(({ order, distance }): OpenOrder => {
        return { ...orderCard(order, actor), distance, minutes: order.service.minutes }
      }),
      next: start + limit < rows.length ? given.at(-1)!.order._id : null,
    }
  },
})

export interface Takeable {
  order: Order
  distance: number | null
}

export function takeable(actor: Actor, now: number): Takeable[] {
  const waiting = (actor.joined.waiting ?? []) as Order[]
  return waiting
    .filter((order) => whyNot(actor, order, now) === null)
    .map((order) => ({ order, distance: distanceOf(actor, order) }))
    .sort((a, b) => a.order.startAt - b.order.startAt)
}

const distanceOf = (actor: Actor, order: Order) => distanceBetween(personOf(actor)?.location, order.place.location)

/** @returns why this volunteer cannot take it, as a sentence; null when they can */
export function whyNot(actor: Actor, order: Order, now: number): string | null {
  const volunteer = volunteerOf(actor)
  if (!volunteer) throw forbidden()
  if (actor.id === order.orderer.id || actor.id === order.forPerson.id) return '这是您自己家的点单，不能自己接。'
  if (!couldServe(actor, order)) return '这一单需要的技能您还没有登记，可以在“志愿者”里补充。'
  if (order.startAt <= now) return '这一单的时间已经过了。'
  const distance = distanceOf(actor, order)
  if (distance !== null && distance > volunteer.reach)
    return `这一单离您${distance}米，超出您登记的${volunteer.reach}米。可以在“志愿者”里改大范围。`
  const taken = (actor.joined.taken ?? []) as Order[]
  const clash = taken.find(
    (mine) => RUNNING.includes(mine.status) && mine.startAt < order.endAt && order.startAt < mine.endAt,
  )
  return clash ? `这个时间您已经接了“${clash.service.name}”，忙不过来。` : null
}
