import { type Actor, areasAs, communityOf, isOneWith, isStaffOf } from '../../kernel'
import { DISPATCHERS, WAITING_ORDERS } from '../rules'
import { volunteerOf } from '../volunteer/volunteer'
import type { Order } from './document'
import type { Side } from './life.rules'

/** Staff handle the orders of their own area. */
export const isStaffFor = (actor: Actor, order: Order): boolean => isStaffOf(actor, DISPATCHERS, order.area)

/** Who may look at orders at all, at the console. */
export const mayDispatch = (actor: Actor): boolean => isOneWith(actor, DISPATCHERS)

/** The areas whose orders these staff handle. */
export const dispatchScopes = (actor: Actor): string[] => areasAs(actor, DISPATCHERS)

/** A volunteer of the same community whom it is not for, and who has one of the skills. */
export function couldServe(actor: Actor, order: Order): boolean {
  const volunteer = volunteerOf(actor)
  return (
    volunteer !== null &&
    actor.id !== order.orderer.id &&
    actor.id !== order.forPerson.id &&
    communityOf(actor.area) === communityOf(order.area) &&
    order.service.skills.some((skill) => volunteer.skills.includes(skill))
  )
}

export function sidesOf(actor: Actor, order: Order): Side[] {
  const sides: Side[] = []
  if (actor.id === order.orderer.id) sides.push('orderer')
  if (order.volunteer && actor.id === order.volunteer.id) sides.push('volunteer')
  if (isStaffFor(actor, order)) sides.push('staff')
  if (WAITING_ORDERS.includes(order.status) && couldServe(actor, order)) sides.push('anyVolunteer')
  return sides
}

/** The orderer, the volunteer who has it, staff of the area; while it waits also volunteers who could take it. */
export const maySee = (actor: Actor, order: Order): boolean => sidesOf(actor, order).length > 0

/** The exact address and the other side's phone are for those who meet, while they have to; staff look at them by a reveal. */
export const mayKnowAddress = (actor: Actor, order: Order): boolean =>
  actor.id === order.orderer.id || (order.volunteer?.id === actor.id && ['taken', 'checkedIn'].includes(order.status))
