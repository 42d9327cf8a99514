import { action, everyone, Id, Input } from '../../kernel'
import { orderWithCandidates } from '../candidates'
import { isStaffFor } from '../policy'
import { staffOrder } from '../present-staff'

export const staffGet = action({
  who: 'staff',
  input: Input({ orderId: Id }),
  load: ({ input }) => orderWithCandidates(input.orderId),
  see: isStaffFor,
  allow: everyone,
  handle: ({ found }) => found,
  present: (result, { actor, now }) => staffOrder(result, actor, now),
})
