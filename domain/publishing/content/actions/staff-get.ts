import { action, Id, Input } from '../../../kernel'
import { notices } from '../document'
import { isOfMyCommunity, mayPublish } from '../policy'
import { staffNotice } from '../present'

export const staffGet = action({
  who: 'staff',
  input: Input({ noticeId: Id }),
  load: ({ input }) => notices.get(input.noticeId),
  see: isOfMyCommunity,
  allow: mayPublish,
  handle: ({ found, actor, now }) => staffNotice(found, actor, now),
})
