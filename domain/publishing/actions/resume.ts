import { notices } from '../../board'
import { action, conflict, Id, Input, notNow, Version } from '../../kernel'
import { isOfMyCommunity, mayPublish } from '../policy'
import { staffNotice } from '../present'
import { resumed } from '../transitions'

/** Goes on where it was paused; nobody gets the message twice. */
export const resume = action({
  who: 'staff',
  input: Input({ noticeId: Id, version: Version }),
  load: ({ input }) => notices.get(input.noticeId),
  see: isOfMyCommunity,
  allow: mayPublish,
  handle: ({ input, found, actor, now }) => {
    if (found.status !== 'paused') throw notNow('这条通知没有暂停。')
    if (found.version !== input.version) throw conflict()
    return notices.advance(found, resumed(found, actor, now), now)
  },
  present: (result) => staffNotice(result),
})
