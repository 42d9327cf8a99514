import { command } from '../../../kernel'
import { loadWithCandidates } from '../candidates'
import { confirmed } from '../changes/confirmed'
import { orderLife } from '../life'
import { isStaffFor } from '../policy'
import { staffOrder } from '../present/staff-order'

/** Staff have looked at it; it goes on waiting for a volunteer. */
export const confirm = command(orderLife, 'confirm', {
  who: 'staff',
  input: {},
  load: loadWithCandidates,
  see: isStaffFor,
  change: ({ document, about }) => confirmed(document, about),
  present: (found, { actor, now }) => staffOrder(found.document, actor, now, found.candidates),
})
