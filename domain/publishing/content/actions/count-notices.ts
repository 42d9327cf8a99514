import { action, type Count, countOf, Input } from '../../../kernel'
import { notices } from '../document'
import { isSearch, NoticeFilters, noticesWanted, wholeList } from '../list-filter'
import { mayPublish } from '../policy'

/** How many are in a list of notices. */
export const countNotices = action({
  who: 'staff',
  input: Input(NoticeFilters),
  allow: mayPublish,
  handle: async ({ input, actor }): Promise<Count> =>
    isSearch(input)
      ? { count: (await wholeList(input, actor)).length, more: false }
      : countOf(notices, noticesWanted(input, actor)),
})
