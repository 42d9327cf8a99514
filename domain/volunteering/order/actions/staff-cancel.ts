import { command, RequiredText } from '../../../kernel'
import { cancelled } from '../changes/cancelled'
import { orderLife } from '../life'
import { isStaffFor } from '../policy'
import { staffOrder } from '../present/staff-order'

/** The community cancels, with a reason that both sides are told. */
export const staffCancel = command(orderLife, 'cancel', {
  who: 'staff',
  input: { reason: RequiredText(100, '原因', 'others') },
  see: isStaffFor,
  change: ({ document, about, input }) => cancelled(document, about, input.reason),
  present: ({ document }, { actor, now }) => staffOrder(document, actor, now),
})
