import { type Actor, communityOf, forbidden, holds, notNow, type Role } from '../kernel'
import { type Order, WAITING } from './order'
import { COMMANDS, type Part } from './table'
import type { OrderCommand } from './views'
import { volunteerOf } from './volunteer'
import { STATUS_WORDS } from './words'

const STAFF: Role[] = ['volunteerCoordinator', 'clerk', 'secretary']

/** Staff handle the orders of their own area. */
export const isStaffFor = (actor: Actor, order: Order): boolean =>
  actor.kind === 'staff' && holds(actor, STAFF, order.area)

/** Who may look at orders at all, at the console. */
export const mayDispatch = (actor: Actor): boolean => actor.grants.some(({ role }) => STAFF.includes(role))

/** The areas whose orders these staff handle. */
export const dispatchScopes = (actor: Actor): string[] =>
  actor.grants.filter(({ role }) => STAFF.includes(role)).map(({ area }) => area)

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

export function partsOf(actor: Actor, order: Order): Part[] {
  const parts: Part[] = []
  if (actor.id === order.orderer.id) parts.push('orderer')
  if (order.volunteer && actor.id === order.volunteer.id) parts.push('volunteer')
  if (isStaffFor(actor, order)) parts.push('staff')
  if (WAITING.includes(order.status) && couldServe(actor, order)) parts.push('anyVolunteer')
  return parts
}

/** The orderer, the volunteer who has it, staff of the area; while it waits also volunteers who could take it. */
export const maySee = (actor: Actor, order: Order): boolean => partsOf(actor, order).length > 0

/** May this actor ever give this command on this order? The order's state is judged apart. */
export const mayGive =
  (command: OrderCommand) =>
  (actor: Actor, order: Order): boolean =>
    partsOf(actor, order).some((part) => COMMANDS[command].by.includes(part))

/** The exact address and the other side's phone are for those who meet, while they have to. */
export const mayKnowAddress = (actor: Actor, order: Order): boolean =>
  actor.id === order.orderer.id ||
  isStaffFor(actor, order) ||
  (order.volunteer?.id === actor.id && ['taken', 'checkedIn'].includes(order.status))

const EARLY = 60 * 60_000

/** What this actor can do right now: the buttons. */
export function availableTo(actor: Actor, order: Order, now: number): OrderCommand[] {
  const parts = partsOf(actor, order)
  return (Object.keys(COMMANDS) as OrderCommand[]).filter((command) => {
    const { from, by } = COMMANDS[command]
    if (!from.includes(order.status) || !parts.some((part) => by.includes(part))) return false
    if (command === 'checkIn') return now >= order.startAt - EARLY
    if (command === 'rate') return unrated(actor, order)
    return true
  })
}

const unrated = (actor: Actor, order: Order) =>
  actor.id === order.orderer.id ? order.byOrderer === null : order.byVolunteer === null

/** @throws NOT_NOW in words when the order's state does not allow it */
export function mustBeAvailable(actor: Actor, order: Order, command: OrderCommand, now: number): void {
  if (availableTo(actor, order, now).includes(command)) return
  if (!mayGive(command)(actor, order)) throw forbidden()
  if (command === 'checkIn' && order.status === 'taken') throw notNow('还没到时间，开始前一小时起可以签到。')
  if (command === 'rate' && order.status === 'done') throw notNow('您已经评价过了，谢谢。')
  throw notNow(`这一单${STATUS_WORDS[order.status]}，现在不能这样操作。`)
}
