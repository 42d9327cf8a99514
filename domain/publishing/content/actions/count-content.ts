import { action, type Count, Input } from '../../../kernel'
import { ContentFilters, countOfContent } from '../list-filter'
import { mayPublish } from '../policy'

/** How many are in a list of notices. */
export const countContent = action({
  who: 'staff',
  input: Input(ContentFilters),
  allow: mayPublish,
  handle: ({ input, actor }): Promise<Count> => countOfContent(input, actor),
})
