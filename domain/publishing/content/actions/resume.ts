import { command } from '../../../kernel'
import { resumed } from '../changes/resumed'
import { contentLife } from '../life'
import { isOfMyCommunity } from '../policy'
import { staffContent } from '../present'

/** Goes on where it was paused; nobody gets the message twice. */
export const resume = command(contentLife, 'resume', {
  who: 'staff',
  input: {},
  see: isOfMyCommunity,
  change: ({ document, about }) => resumed(document, about),
  present: ({ document }, { actor, now }) => staffContent(document, actor, now),
})
