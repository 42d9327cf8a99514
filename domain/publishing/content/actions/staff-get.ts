import { action } from '../../../kernel'
import { ONE_CONTENT } from '../one-content'
import { staffContent } from '../present'

export const staffGet = action({
  who: 'staff',
  ...ONE_CONTENT,
  handle: ({ found, actor, now }) => staffContent(found, actor, now),
})
