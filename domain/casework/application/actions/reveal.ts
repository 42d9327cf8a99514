import { z } from 'zod'
import { action, badInput, Id, Input, notFound, unseal } from '../../../kernel'
import { fullAddress, PURPOSE, REVEAL_REASON, recordLook } from '../../../people'
import type { Revealed } from '../../../people/views'
import type { Case } from '../document'
import { revealedValue } from '../form-values'
import { itemOf } from '../item-of'
import { caseJoins, loadCase } from '../load-case'
import { mayReveal, staffSees } from '../policy'

const FIELDS = { idNumber: '身份证号', phone: '电话', address: '住址', bankCard: '表单里的敏感内容' } as const

/** 查看: a masked value in full, for a reason, written down before it is told; the person can read the record. */
export const reveal = action({
  who: 'staff',
  input: Input({
    caseId: Id,
    personId: Id.optional(),
    field: z.enum(['idNumber', 'phone', 'address', 'bankCard']),
    /** the form's field, for what is sealed inside the form */
    key: z.string().max(40).optional(),
    reason: REVEAL_REASON,
  }),
  joins: caseJoins,
  load: loadCase,
  see: (actor, { document }) => staffSees(actor, document),
  allow: (actor, { document }) => mayReveal(actor, document),
  async handle({ found: { document }, input, actor, now }): Promise<Revealed> {
    const { personId } = document.applicant
    if (input.personId && input.personId !== personId) throw notFound('这个人')
    const { value, label } = input.key ? await fromForm(document, input.key) : fromApplicant(document, input.field)
    if (value === null) throw notFound(label)
    await recordLook(
      { personId, caseId: document._id, area: document.area, field: label, reason: input.reason, by: actor },
      now,
    )
    return { value }
  },
})

function fromApplicant({ applicant }: Case, field: keyof typeof FIELDS): { value: string | null; label: string } {
  const label = FIELDS[field]
  if (field === 'idNumber') return { value: unseal(applicant.idNumber, PURPOSE.idNumber), label }
  if (field === 'phone') return { value: applicant.phone && unseal(applicant.phone, PURPOSE.phone), label }
  if (field === 'address') return { value: fullAddress(applicant.address), label }
  throw badInput({ key: '请指明是表单里的哪一项。' })
}

async function fromForm(document: Case, key: string): Promise<{ value: string | null; label: string }> {
  const field = (await itemOf(document)).form.find((one) => one.key === key)
  if (!field) throw badInput({ key: '表单里没有这一项。' })
  return { value: revealedValue(field, document.form[key]), label: field.label }
}
