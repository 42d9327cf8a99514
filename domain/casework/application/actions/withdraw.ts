import { action, everyone, Id, Input, Text, Version } from '../../../kernel'
import { withdrawn } from '../changes/withdrawn'
import { cases } from '../collection'
import { loadCase, requirePossible } from '../load'
import { isOwner } from '../policy'
import { caseView } from '../present/case-view'

/** 撤回. */
export const withdraw = action({
  who: 'person',
  input: Input({ caseId: Id, version: Version, reason: Text(200, '原因').optional() }),
  load: ({ input }) => loadCase(input.caseId),
  see: (actor, { document }) => isOwner(actor, document),
  allow: everyone,
  async handle({ found, input, actor, now }) {
    requirePossible(found.document, 'withdraw', input.version)
    const change = withdrawn(found.document, { by: actor, at: now }, input.reason)
    return { ...found, document: await cases.advance(found.document, change, now) }
  },
  present: (result, { actor, now }) => caseView(result, actor, now),
})
