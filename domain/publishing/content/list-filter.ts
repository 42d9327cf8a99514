import { z } from 'zod'
import { type Actor, type Condition, communitiesAs, inside, MOST_AT_ONCE, Text } from '../../kernel'
import { searchKey } from '../../kernel/text/rules'
import { KINDS, kindNamed } from '../kinds.rules'
import type { ContentStatus } from '../views'
import { staffOf } from './content-kind.rules'
import { type Content, contents } from './document'
import { communitiesOf, kindsOf } from './policy'
import { CONTENT_STATUSES } from './rules'

/** What a row shows. */
export const ROW = { html: false, log: false, effects: false, lastReaders: false }

export const ContentFilters = {
  status: z.enum(CONTENT_STATUSES).optional(),
  kind: z.enum(KINDS.map(({ name }) => name)).optional(),
  search: Text(30, '搜索').optional(),
}
interface Filters {
  status?: ContentStatus
  kind?: string
  search?: string
}

export const contentWanted = ({ status, kind }: Filters, actor: Actor): Condition => ({
  ...whose(actor, kind),
  ...(status ? { status } : {}),
})

/** Of one kind where these staff have to do with it; otherwise of all that are theirs. */
function whose(actor: Actor, name?: string): Condition {
  if (name) return { area: inside(communitiesAs(actor, [...staffOf(kindNamed(name))])), kind: name }
  const communities = communitiesOf(actor)
  const kinds = kindsOf(actor, communities)
  return { area: inside(communities), ...(kinds.length < KINDS.length ? { kind: inside(kinds) } : {}) }
}

/** Is a list narrowed by words? */
export const isSearch = ({ search }: Filters): boolean => searchKey(search ?? '') !== ''

/**
 * All of them, those only whose title has the words that are looked for. As many are read as the database gives at once:
 * what a community writes in the three years that notices are kept; `more`, there are older ones that were not.
 */
export async function wholeList(
  filters: Filters,
  actor: Actor,
  direction: 1 | -1 = -1,
): Promise<{ found: Content[]; more: boolean }> {
  const order: [string, 1 | -1][] = [['updatedAt', direction]]
  const all = await contents.find(contentWanted(filters, actor), { order, limit: MOST_AT_ONCE, fields: ROW })
  const word = searchKey(filters.search ?? '')
  const found = word ? all.filter(({ title }) => searchKey(title).includes(word)) : all
  return { found, more: all.length === MOST_AT_ONCE }
}
