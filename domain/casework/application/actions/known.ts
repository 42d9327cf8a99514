import { itemAt } from '../../../catalog'
import type { FormField } from '../../../catalog/views'
import { action, ageOn, dayInWords, dayOf, everyone, Id, Input, notFound } from '../../../kernel'
import { DEPENDENTS } from '../../../people'
import type { KnownAnswers } from '../../views'
import { cases } from '../collection'
import type { Case } from '../document'
import { applicantFor } from '../draft-checks'
import { fieldsFor } from '../facts'
import { typedForm } from '../form-values'
import { itemOf } from '../item-of'
import { isOwner } from '../policy'

/** Enough to find a card that was given once; people apply a few times in their life. */
const LOOKED_AT = 20

/**
 * What the form would ask and this person gave before, for the same applicant: the bank card, the disability card. It
 * goes back to whoever typed it, and to nobody else. What is known of the applicant and not asked. And whether the same is already under way for the applicant, as far
 * as this person may see it. One request besides the identity.
 */
export const known = action({
  who: 'person',
  input: Input({ itemId: Id, forDependent: Id.optional() }),
  joins: [DEPENDENTS],
  allow: everyone,
  async handle({ input, actor, now }): Promise<KnownAnswers> {
    const item = await itemAt(input.itemId)
    if (!item) throw notFound('这个事项')
    const applicant = applicantFor(actor, input.forDependent)
    const subject = { sex: applicant.sex, age: ageOn(applicant.birthDay, dayOf(now)) }
    const facts = fieldsFor(item.form, subject).flatMap(({ key, fact }) => (fact ? [key] : []))
    const wanted = item.form.filter(({ remember }) => remember)
    if (wanted.length === 0 && item.repeatable) return { form: {}, facts, running: null }
    const theirs = (
      await cases.find(
        { parties: actor.id },
        {
          order: [
            ['updatedAt', -1],
            ['_id', -1],
          ],
          limit: LOOKED_AT,
          fields: FIELDS,
        },
      )
    ).filter((one) => one.state !== 'draft' && one.applicant.personId === applicant._id)
    const earlier = wanted.length > 0 ? theirs.filter((one) => isOwner(actor, one)) : []
    const given = new Map<string, unknown>()
    for (const one of earlier)
      for (const [kind, value] of await rememberedIn(one)) if (!given.has(kind)) given.set(kind, value)
    const same = item.repeatable ? undefined : theirs.find((one) => one.state === 'running' && one.item.id === item.id)
    return {
      running: same ? { caseId: same._id, words: runningInWords(same) } : null,
      facts,
      form: Object.fromEntries(
        wanted.flatMap(({ key, remember }) => (remember && given.has(remember) ? [[key, given.get(remember)]] : [])),
      ),
    }
  },
})

const runningInWords = ({ no, submittedAt, applicant, item }: Case): string =>
  `${applicant.name}的“${item.everyday}”${submittedAt ? `${dayInWords(dayOf(submittedAt))}已经交了，` : ''}正在办理（编号${no}），不用再交一份。`

const FIELDS = {
  item: true,
  form: true,
  no: true,
  submittedAt: true,
  ownerId: true,
  state: true,
  'applicant.personId': true,
  'applicant.name': true,
}

async function rememberedIn(document: Case): Promise<[kind: string, value: unknown][]> {
  const form = (await itemOf(document)).form.filter(
    (field): field is FormField & { remember: string } => 'remember' in field,
  )
  const typed = typedForm(form, document.form)
  return form.flatMap(({ key, remember }): [string, unknown][] => (typed[key] ? [[remember, typed[key]]] : []))
}
