import { command, RequiredText } from '../../../kernel'
import { withdrawn } from '../changes/off-the-board'
import { contentLife } from '../life'
import { isOfMyCommunity } from '../policy'
import { staffContent } from '../present'

/** Gone from every phone's board, with the reason; messages still waiting are not sent. */
export const withdraw = command(contentLife, 'withdraw', {
  who: 'staff',
  input: { reason: RequiredText(100, '撤回原因', 'others') },
  see: isOfMyCommunity,
  change: ({ document, about, input }) => withdrawn(document, about, input.reason),
  present: ({ document }, { actor, now }) => staffContent(document, actor, now),
})
