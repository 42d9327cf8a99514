import { Id, Input, notFound, oneOf, RequestId, Version } from '../../../kernel'
import { KindName } from '../inputs'
import { caseKinds } from '../kind'
import { RATING } from '../rating'

/** 好差评: one to five, once, of a case of any kind that can be rated. */
export const rate = oneOf(
  'person',
  Input({ caseId: Id, version: Version, requestId: RequestId.optional(), ...RATING, kind: KindName }),
  ({ kind = 'application' }) => {
    const rated = caseKinds().find(({ name }) => name === kind)?.rate
    if (!rated) throw notFound('这一类的评价')
    return rated
  },
)
