import { notices } from '../../board'
import { action, badInput, conflict, endOf, Id, Input, Instant, notNow, Version } from '../../kernel'
import { checkValidUntil } from '../notice-input'
import { isOfMyCommunity, mayPublish } from '../policy'
import { staffNotice } from '../present'
import { published, scheduled } from '../transitions'

/** On the board now, or at a time. */
export const publish = action({
  who: 'staff',
  input: Input({ noticeId: Id, version: Version, at: Instant.optional() }),
  load: ({ input }) => notices.get(input.noticeId),
  see: isOfMyCommunity,
  allow: mayPublish,
  handle: ({ input, found, actor, now }) => {
    if (!['draft', 'scheduled'].includes(found.status)) throw notNow('这条通知已经发布过了。')
    if (found.version !== input.version) throw conflict()
    checkValidUntil(found.validUntil, now)
    const { at } = input
    if (at === undefined) return notices.advance(found, published(found, actor, now), now)
    if (at <= now) throw badInput({ at: '发布时间已经过了，请选以后的时间，或直接发布。' })
    if (at > endOf(found.validUntil)) throw badInput({ at: '发布时间在有效期之后，请改有效期或发布时间。' })
    return notices.advance(found, scheduled(at, actor, now), now)
  },
  present: (result) => staffNotice(result),
})
