import { notices } from '../../board'
import { action, conflict, Id, Input, notNow, RequiredText, Version } from '../../kernel'
import { isOfMyCommunity, mayPublish } from '../policy'
import { staffNotice } from '../present'
import { withdrawn } from '../transitions'

/** Gone from every phone's board, with the reason; messages still waiting are not sent. */
export const withdraw = action({
  who: 'staff',
  input: Input({ noticeId: Id, version: Version, reason: RequiredText(100, '撤回原因') }),
  load: ({ input }) => notices.get(input.noticeId),
  see: isOfMyCommunity,
  allow: mayPublish,
  handle: ({ input, found, actor, now }) => {
    if (!['scheduled', 'publishing', 'published', 'paused'].includes(found.status))
      throw notNow('这条通知不在发布中，不用撤回。')
    if (found.version !== input.version) throw conflict()
    return notices.advance(found, withdrawn(found, actor, input.reason, now), now)
  },
  present: (result) => staffNotice(result),
})
