import { type Actor, areasAs, communityOf, isOneWith, isStaffOf } from '../../kernel'
import { personOf } from '../../people'
import { DISPATCHERS, WAITING_ORDERS } from '../rules'
import { canDo } from '../volunteer/standing'
import { volunteerOf } from '../volunteer/volunteer'
import type { Order } from './document'
import type { Side } from './life.rules'

/** Staff handle the orders of their own area. */
export const isStaffFor = (actor: Actor, order: Order): boolean => isStaffOf(actor, DISPATCHERS, order.area)

/** Who may look at orders at all, at the console. */
export const mayDispatch = (actor: Actor): boolean => isOneWith(actor, DISPATCHERS)

/** The areas whose orders these staff handle. */
export const dispatchScopes = (actor: Actor): string[] => areasAs(actor, DISPATCHERS)

/** Nobody's home is learnt from it: it is done where others are. */
const isAtStation = ({ place }: Pick<Order, 'place'>): boolean => place.kind === 'station'

/** May this volunteer do what it wants: by a skill that staff confirmed, where somebody's home is learnt from it? */
function mayDo(actor: Actor, order: Pick<Order, 'place' | 'service'>): boolean {
  const volunteer = volunteerOf(actor)
  const person = personOf(actor)
  return volunteer !== null && person !== null && canDo(person, volunteer, order.service.skills, isAtStation(order))
}

/** A volunteer of the same community whom it is not for, and who may do what it wants. */
export function couldServe(actor: Actor, order: Order): boolean {
  return (
    actor.id !== order.orderer.id &&
    actor.id !== order.forPerson.id &&
    communityOf(actor.area) === communityOf(order.area) &&
    mayDo(actor, order)
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

export const isOrderer = (actor: Actor, { orderer }: Order): boolean => actor.id === orderer.id
export const isItsVolunteer = (actor: Actor, { volunteer }: Order): boolean =>
  volunteer !== null && actor.id === volunteer.id

/** Long enough to plan the way, and to look once more for what was forgotten there. */
const OPENS_BEFORE = 2 * 3600_000
const CLOSES_AFTER = 3600_000

/** From when to when its volunteer may know name, door and phone of whom they go to. */
export const doorHours = ({ startAt, endAt }: Pick<Order, 'startAt' | 'endAt'>) => ({
  from: startAt - OPENS_BEFORE,
  until: endAt + CLOSES_AFTER,
})

/**
 * Name, door and phone of whom it is for are open to the volunteer who goes there, around the hour at which they go, as long
 * as staff stand by them; each opening is written down (`open-door.ts`). Staff look at them by a reveal.
 */
export function isDoorOpen(actor: Actor, order: Order, now: number): boolean {
  const { from, until } = doorHours(order)
  return (
    isItsVolunteer(actor, order) &&
    ['taken', 'checkedIn'].includes(order.status) &&
    from <= now &&
    now <= until &&
    mayDo(actor, order)
  )
}
