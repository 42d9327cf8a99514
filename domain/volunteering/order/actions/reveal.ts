import { z } from 'zod'
import { action, everyone, Id, Input, notFound, unseal } from '../../../kernel'
import { PURPOSE, REVEAL_REASON, recordLook } from '../../../people'
import type { Revealed } from '../../../people/views'
import { type Order, orders } from '../document'
import { isStaffFor } from '../policy'

/** 查看: the door, or a number, in full, for a reason that is written down first; the person can read the record. */
export const reveal = action({
  who: 'staff',
  input: Input({ orderId: Id, field: z.enum(['address', 'phone', 'volunteerPhone']), reason: REVEAL_REASON }),
  load: ({ input }) => orders.get(input.orderId),
  see: isStaffFor,
  allow: everyone,
  async handle({ found, input: { field, reason }, actor, now }): Promise<Revealed> {
    const { value, label, personId } = coveredValue(found, field)
    if (value === null) throw notFound(label)
    await recordLook({ personId, caseId: null, area: found.area, field: label, reason, by: actor }, now)
    return { value }
  },
})

function coveredValue({ place, orderer, volunteer, forPerson }: Order, field: 'address' | 'phone' | 'volunteerPhone') {
  if (field === 'address')
    return { value: place.exact && unseal(place.exact, 'orderPlace'), label: '点单的地址', personId: forPerson.id }
  const side = field === 'phone' ? orderer : volunteer
  const value = side?.phone ? unseal(side.phone, PURPOSE.phone) : null
  return { value, label: field === 'phone' ? '点单人的电话' : '志愿者的电话', personId: side?.id ?? '' }
}
