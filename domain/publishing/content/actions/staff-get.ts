import { action, Id, Input } from '../../../kernel'
import { contents } from '../document'
import { isOfMyCommunity, mayPublish } from '../policy'
import { staffContent } from '../present'

export const staffGet = action({
  who: 'staff',
  input: Input({ noticeId: Id }),
  load: ({ input }) => contents.get(input.noticeId),
  see: isOfMyCommunity,
  allow: mayPublish,
  handle: ({ found, actor, now }) => staffContent(found, actor, now),
})
