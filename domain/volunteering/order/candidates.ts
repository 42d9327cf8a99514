import { distanceBetween } from '../distance'
import type { StaffOrder } from '../views'
import { confirmedSkills } from '../volunteer/standing'
import { SKILLED, type VolunteerHolder } from '../volunteer/volunteer'
import { type Order, orders } from './document'
import { takenDuring } from './overlapping'

/** An order with everybody who has one of its skills: one request. */
export interface OrderWithCandidates {
  document: Order
  candidates: VolunteerHolder[]
}

export async function loadWithCandidates(orderId: string): Promise<OrderWithCandidates | null> {
  const found = await orders.getWith(orderId, [SKILLED])
  return found && { document: found.document, candidates: found.brought(SKILLED) }
}

/** Somebody whom it is not for, with a skill that staff confirmed: nobody else is sent. */
export const isAble = (order: Order, one: VolunteerHolder): boolean =>
  one._id !== order.orderer.id &&
  one._id !== order.forPerson.id &&
  confirmedSkills(one, one.part).some((skill) => order.service.skills.includes(skill))

/** All who could do it, the free ones first, then the nearest: nobody who could be sent is left out. One request. */
export async function candidatesFor(order: Order, skilled: VolunteerHolder[]): Promise<StaffOrder['candidates']> {
  const able = skilled.filter((one) => isAble(order, one))
  const taken = await takenDuring(
    able.map(({ _id }) => _id),
    order,
  )
  const busy = new Set(taken.map(({ takenFor }) => takenFor))
  return able
    .map((person) => ({
      personId: person._id,
      name: person.name,
      skills: confirmedSkills(person, person.part),
      hours: person.part.hours,
      distance: distanceBetween(person.location, order.place.location),
      free: !busy.has(person._id),
    }))
    .sort((a, b) => Number(b.free) - Number(a.free) || (a.distance ?? Infinity) - (b.distance ?? Infinity))
}
