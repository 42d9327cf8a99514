import { notices } from '../../board'
import { action, conflict, Id, Input, notNow, Version } from '../../kernel'
import { isOfMyCommunity, mayPublish } from '../policy'
import { staffNotice } from '../present'
import { paused } from '../transitions'

/** No further subscription message after the batch that is under way; the notice stays on the board. */
export const pause = action({
  who: 'staff',
  input: Input({ noticeId: Id, version: Version }),
  load: ({ input }) => notices.get(input.noticeId),
  see: isOfMyCommunity,
  allow: mayPublish,
  handle: ({ input, found, actor, now }) => {
    if (found.status !== 'publishing') throw notNow('这条通知没有在发送，不用暂停。')
    if (found.version !== input.version) throw conflict()
    return notices.advance(found, paused(actor, now), now)
  },
  present: (result) => staffNotice(result),
})
