import { action, conflict, Id, Input, notNow, Version } from '../../kernel'
import { orderWithCandidates } from '../candidates'
import { sideOf } from '../new-order'
import { orders, WAITING } from '../order'
import { isStaffFor, mayGive, mustBeAvailable } from '../policy'
import { staffOrder } from '../present-staff'
import { taken } from '../transitions'

/** 派单: staff send somebody who has the skill. When a volunteer took it meanwhile, staff are told. */
export const assign = action({
  who: 'staff',
  input: Input({ orderId: Id, version: Version, volunteerId: Id }),
  load: ({ input }) => orderWithCandidates(input.orderId),
  see: isStaffFor,
  allow: mayGive('assign'),
  handle: async ({ input, found, actor, now }) => {
    if (!WAITING.includes(found.status) && found.volunteer)
      throw notNow(`${found.volunteer.name}刚刚接走了这一单，不用再派了。`)
    if (found.version !== input.version) throw conflict()
    mustBeAvailable(actor, found, 'assign', now)
    const volunteer = found.candidates?.find(({ _id }) => _id === input.volunteerId)
    if (!volunteer || volunteer._id === found.orderer.id || volunteer._id === found.forPerson.id)
      throw notNow('这位志愿者没有登记这项技能，请从名单里选一位。')
    return orders.advance(found, taken(found, sideOf(volunteer), actor, now), now)
  },
  present: (result, { actor, now }) => staffOrder(result, actor, now),
})
