import { distanceBetween } from '../distance'
import type { StaffOrder } from '../views'
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

/** All who could do it, the free ones first, then the nearest: nobody who could be sent is left out. One request. */
export async function candidatesFor(order: Order, skilled: VolunteerHolder[]): Promise<StaffOrder['candidates']> {
  const able = skilled.filter(({ _id }) => _id !== order.orderer.id && _id !== order.forPerson.id)
  const taken = await takenDuring(
    able.map(({ _id }) => _id),
    order,
  )
  const busy = new Set(taken.map(({ takenFor }) => takenFor))
  return able
    .map((person) => ({
      personId: person._id,
      name: person.name,
      skills: person.part.skills,
      hours: person.part.hours,
      distance: distanceBetween(person.location, order.place.location),
      free: !busy.has(person._id),
    }))
    .sort((a, b) => Number(b.free) - Number(a.free) || (a.distance ?? Infinity) - (b.distance ?? Infinity))
}
