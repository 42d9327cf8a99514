import { badInput, command, endOf, Instant } from '../../../kernel'
import { published } from '../changes/published'
import { scheduled } from '../changes/scheduled'
import { checkValidUntil } from '../content-input'
import { contentLife } from '../life'
import { isOfMyCommunity } from '../policy'
import { staffContent } from '../present'

/** On the board now, or at a time. */
export const publish = command(contentLife, 'publish', {
  who: 'staff',
  input: { at: Instant.optional() },
  see: isOfMyCommunity,
  change({ document, about, input: { at } }) {
    checkValidUntil(document.validUntil, about.at)
    if (at === undefined) return published(document, about)
    if (at <= about.at) throw badInput({ at: '发布时间已经过了，请选以后的时间，或直接发布。' })
    if (at > endOf(document.validUntil)) throw badInput({ at: '发布时间在有效期之后，请改有效期或发布时间。' })
    return scheduled(at, about)
  },
  present: ({ document }, { actor, now }) => staffContent(document, actor, now),
})
