import { action, everyone, Id, Input } from '../../../kernel'
import { loadWithCandidates } from '../candidates'
import { isStaffFor } from '../policy'
import { staffOrder } from '../present/staff-order'

export const staffGet = action({
  who: 'staff',
  input: Input({ orderId: Id }),
  load: ({ input }) => loadWithCandidates(input.orderId),
  see: (actor, { document }) => isStaffFor(actor, document),
  allow: everyone,
  handle: ({ found }) => found,
  present: (result, { actor, now }) => staffOrder(result.document, actor, now, result.candidates),
})
