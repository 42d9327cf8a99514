import { command, Text } from '../../../kernel'
import { withdrawn } from '../changes/withdrawn'
import { applicationLife } from '../life'
import { BESIDE_CASE, loadedCase } from '../load-case'
import { isOwner } from '../policy'
import { caseView } from '../present/case-view'

/** 撤回. */
export const withdraw = command(applicationLife, 'withdraw', {
  who: 'person',
  input: { reason: Text(200, '原因', 'others').optional() },
  beside: BESIDE_CASE,
  loaded: loadedCase,
  see: isOwner,
  change: ({ document, about, input }) => withdrawn(document, about, input.reason),
  present: (found, { actor, now }) => caseView(found, actor, now),
})
