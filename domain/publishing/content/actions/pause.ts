import { command } from '../../../kernel'
import { paused } from '../changes/paused'
import { contentLife } from '../life'
import { isOfMyCommunity } from '../policy'
import { staffContent } from '../present'

/** No further subscription message after the batch that is under way; the notice stays on the board. */
export const pause = command(contentLife, 'pause', {
  who: 'staff',
  input: {},
  see: isOfMyCommunity,
  change: ({ about }) => paused(about),
  present: ({ document }, { actor, now }) => staffContent(document, actor, now),
})
