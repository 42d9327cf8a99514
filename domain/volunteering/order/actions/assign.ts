import { command, Id, notNow } from '../../../kernel'
import { isAble, loadWithCandidates } from '../candidates'
import { sideOf } from '../changes/new-order'
import { taken } from '../changes/taken'
import { orderLife } from '../life'
import { isStaffFor } from '../policy'
import { staffOrder } from '../present/staff-order'

/** 派单: staff send somebody who has the skill. When a volunteer took it meanwhile, staff are told. */
export const assign = command(orderLife, 'assign', {
  who: 'staff',
  input: { volunteerId: Id },
  load: loadWithCandidates,
  see: isStaffFor,
  change({ document, found, about, input }) {
    const volunteer = found.candidates.find(({ _id }) => _id === input.volunteerId)
    if (!volunteer || !isAble(document, volunteer))
      throw notNow('这位志愿者没有社区确认过的这项技能，请从名单里选一位。')
    return taken(document, sideOf(volunteer), about)
  },
  lost: ({ volunteer }) => (volunteer ? notNow(`${volunteer.name}刚刚接走了这一单，不用再派了。`) : null),
  present: ({ document }, { actor, now }) => staffOrder(document, actor, now),
})
