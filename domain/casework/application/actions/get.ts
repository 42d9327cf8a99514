import { ActionError, action, everyone, Id, Input } from '../../../kernel'
import { caseJoins, loadCase } from '../load-case'
import { isItsWorker, isOwner, isParty, staffKnowsOf, staffSees } from '../policy'
import { caseView } from '../present/case-view'
import { staffCase } from '../present/staff-case'

/** One of my cases, or one that I fetch papers for. A draft is its maker's alone. */
export const get = action({
  who: 'person',
  input: Input({ caseId: Id }),
  joins: caseJoins,
  load: loadCase,
  see: (actor, { document }) =>
    document.status === 'draft' ? isOwner(actor, document) : isParty(actor, document) || isItsWorker(actor, document),
  allow: everyone,
  handle: ({ found, actor, now }) => caseView(found, actor, now),
})

export const getForStaff = action({
  who: 'staff',
  input: Input({ caseId: Id }),
  joins: caseJoins,
  load: loadCase,
  see: (actor, { document }) => staffKnowsOf(actor, document),
  allow: everyone,
  handle: ({ found, actor, now }) => {
    if (!staffSees(actor, found.document))
      throw new ActionError(
        'FORBIDDEN',
        '这件事涉及个人隐私，只有经办的窗口和部门能打开。数量和是否超期在列表里都算在内。',
      )
    return staffCase(found, actor, now)
  },
})
