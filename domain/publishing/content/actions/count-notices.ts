import { action, type Count, countOf, Input } from '../../../kernel'
import { notices } from '../document'
import { isSearch, NoticeFilters, noticesWanted, wholeList } from '../list-filter'
import { mayPublish } from '../policy'

/** How many are in a list of notices. */
export const countNotices = action({
  who: 'staff',
  input: Input(NoticeFilters),
  allow: mayPublish,
  async handle({ input, actor }): Promise<Count> {
    if (!isSearch(input)) return countOf(notices, noticesWanted(input, actor))
    const { found, more } = await wholeList(input, actor)
    return { count: found.length, more }
  },
})
