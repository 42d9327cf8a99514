import { action, Id, Input, notFound, unseal } from '../../../kernel'
import { REVEAL_REASON, recordLook } from '../../../people'
import type { Revealed } from '../../../people/views'
import { callbacks, PURPOSE } from '../document'
import { answersFor } from '../policy'

/**
 * 查看: the number that somebody gave, in full, for a reason that is written down before it is told. Nobody of the
 * register is known behind it, so the record is kept under the line itself.
 */
export const revealCallback = action({
  who: 'staff',
  input: Input({ callbackId: Id, reason: REVEAL_REASON }),
  load: ({ input }) => callbacks.get(input.callbackId),
  see: answersFor,
  allow: answersFor,
  async handle({ found, input: { reason }, actor, now }): Promise<Revealed> {
    if (!found.phone) throw notFound('电话')
    const value = unseal(found.phone, PURPOSE.phone)
    const looked = {
      personId: found._id,
      caseId: null,
      area: found.area,
      field: '公众号来信人留的电话',
      reason,
      by: actor,
    }
    await recordLook(looked, now)
    return { value }
  },
})
