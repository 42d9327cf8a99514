import { ActionError, action, everyone } from '../../../kernel'
import { ONE_CASE } from '../load-case'
import { isFamily, isItsWorker, isOwner, staffKnowsOf, staffSees } from '../policy'
import { caseView } from '../present/case-view'
import { staffCase } from '../present/staff-case'

/** A case is shared in the family by its page: whoever cannot open it is told how they could, and nothing of it. */
const SHARED =
  '这件办件打不开：只有申请人和替他代办的家人能看。家人发给您的，请先在“我的家人”里加上他，他同意以后就能打开；着急的话，请他把进度截图给您。'

/** One of my cases, one of whom I act for, or one that I fetch papers for. A draft is its maker's alone. */
export const get = action({
  who: 'person',
  ...ONE_CASE,
  see: (actor, { document }) =>
    document.status === 'draft' ? isOwner(actor, document) : isFamily(actor, document) || isItsWorker(actor, document),
  unseen: SHARED,
  allow: everyone,
  handle: ({ found, actor, now }) => caseView(found, actor, now),
})

export const getForStaff = action({
  who: 'staff',
  ...ONE_CASE,
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
