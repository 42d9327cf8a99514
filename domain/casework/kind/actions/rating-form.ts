import { Id, Input, notFound, oneOf } from '../../../kernel'
import { KindName } from '../inputs'
import { caseKinds } from '../kind'

/** What is asked when one of my cases is rated, of whatever kind. */
export const ratingForm = oneOf('person', Input({ caseId: Id, kind: KindName }), ({ kind = 'application' }) => {
  const form = caseKinds().find(({ name }) => name === kind)?.ratingForm
  if (!form) throw notFound('这一类的评价')
  return form
})
