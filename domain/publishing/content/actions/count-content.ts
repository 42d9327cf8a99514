import { action, type Count, countOf, Input } from '../../../kernel'
import { contents } from '../document'
import { ContentFilters, contentWanted, isSearch, wholeList } from '../list-filter'
import { mayPublish } from '../policy'

/** How many are in a list of notices. */
export const countContent = action({
  who: 'staff',
  input: Input(ContentFilters),
  allow: mayPublish,
  async handle({ input, actor }): Promise<Count> {
    if (!isSearch(input)) return countOf(contents, contentWanted(input, actor))
    const { found, more } = await wholeList(input, actor)
    return { count: found.length, more }
  },
})
