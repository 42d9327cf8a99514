import { type Actor, forbidden, joined, joinOf } from '../../kernel'
import { personOf } from '../../people'
import { distanceBetween } from '../distance'
import { standingText } from '../volunteer/standing'
import { type Volunteer, volunteerOf } from '../volunteer/volunteer'
import { type Order, orders, RUNNING } from './document'
import { overlaps } from './overlapping'
import { couldServe } from './policy'

/** What waits in the volunteer's community comes along with who they are. */
export const WAITING_ORDERS = joinOf(
  orders,
  { localField: 'audienceKeys', foreignField: 'pool', as: 'waiting' },
  (rows) => rows,
)

/** What they already took. */
export const TAKEN_ORDERS = joinOf(
  orders,
  { localField: '_id', foreignField: 'takenFor', as: 'taken', without: ['log', 'effects', 'photos'] },
  (rows) => rows,
)

export const isVolunteer = (actor: Actor): boolean => volunteerOf(actor) !== null

function whyNotConfirmed(actor: Actor, volunteer: Volunteer): string {
  const person = personOf(actor)
  const why = person && standingText(person, volunteer)
  return why ?? '这一单现在不能接，请给社区打电话。'
}

export interface Takeable {
  order: Order
  /** metres from the volunteer's home building; null when unknown */
  distance: number | null
}

/** What this volunteer can take: their skill, within reach, free at that time. */
export const takeableBy = (actor: Actor, now: number): Takeable[] =>
  joined(actor, WAITING_ORDERS, now)
    .filter((order) => whyNotTake(actor, order, now) === null)
    .map((order) => ({ order, distance: distanceOf(actor, order) }))

const distanceOf = (actor: Actor, order: Order) => distanceBetween(personOf(actor)?.location, order.place.location)

/** @returns why this volunteer cannot take it, as a sentence; null when they can */
export function whyNotTake(actor: Actor, order: Order, now: number): string | null {
  const volunteer = volunteerOf(actor)
  if (!volunteer) throw forbidden()
  if (actor.id === order.orderer.id || actor.id === order.forPerson.id) return '这是您自己家的点单，不能自己接。'
  if (!order.service.skills.some((skill) => volunteer.skills.includes(skill)))
    return '这一单需要的技能您还没有登记，可以在“志愿者”里补充。'
  if (!couldServe(actor, order)) return whyNotConfirmed(actor, volunteer)
  if (order.startAt <= now) return '这一单的时间已经过了。'
  const distance = distanceOf(actor, order)
  if (distance !== null && distance > volunteer.reach)
    return `这一单离您${distance}米，超出您登记的${volunteer.reach}米。可以在“志愿者”里改大范围。`
  const clash = joined(actor, TAKEN_ORDERS, now).find((mine) => RUNNING.includes(mine.status) && overlaps(mine, order))
  return clash ? `这个时间您已经接了“${clash.service.name}”，忙不过来。` : null
}
