import { action, everyone, Id, Input } from '../../../kernel'
import { loadCase } from '../load'
import { isItsWorker, isOwner, isParty, staffSees } from '../policy'
import { caseView } from '../present/case-view'
import { staffCase } from '../present/staff-case'

/** One of my cases, or one that I fetch papers for. A draft is its maker's alone. */
export const get = action({
  who: 'person',
  input: Input({ caseId: Id }),
  load: ({ input }) => loadCase(input.caseId),
  see: (actor, { document }) =>
    document.status === 'draft' ? isOwner(actor, document) : isParty(actor, document) || isItsWorker(actor, document),
  allow: everyone,
  handle: ({ found, actor, now }) => caseView(found, actor, now),
})

export const getForStaff = action({
  who: 'staff',
  input: Input({ caseId: Id }),
  load: ({ input }) => loadCase(input.caseId),
  see: (actor, { document }) => staffSees(actor, document),
  allow: everyone,
  handle: ({ found, actor, now }) => staffCase(found, actor, now),
})
