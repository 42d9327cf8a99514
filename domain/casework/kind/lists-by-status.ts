import { type Actor, type ConditionOn, communityOf, isOneWith, type Role } from '../../kernel'
import type { AnyCase } from './document'
import type { Filters } from './filters'
import { areasListed, looksEverywhere } from './scope'
import { oneOf, searchWords, wordKey, wordLookedFor } from './search'

/** A case that stands in its lists by its status and is looked for by words. */
export interface ListedCase extends AnyCase {
  status: string
  /** `wordsOfCase`, indexed: `words`, `status`, `sortAt`, `_id` */
  words: string[]
}

/** Which statuses make which list of the console. */
export type StatusLists<Status extends string> = Record<'mine' | 'waiting' | 'ended', readonly Status[]>

/**
 * The queue of a kind that one desk handles: what is asked for by list, status, grid and words, each an equality of the
 * indexes `[scopes, status, sortAt, _id]` and `[words, status, sortAt, _id]`.
 */
export const listsByStatus = <Status extends string>(roles: readonly Role[], lists: StatusLists<Status>) => ({
  isFor: (actor: Actor): boolean => isOneWith(actor, roles),
  answers: ['search'] as const,
  condition(actor: Actor, filters: Filters): ConditionOn<ListedCase> | null {
    const areas = areasListed(actor, roles, filters)
    const word = wordLookedFor(filters)
    const { state, status } = filters
    const all = [...lists.mine, ...lists.waiting, ...lists.ended]
    const list = looksEverywhere(filters, word !== null) ? all : lists[state ?? 'mine']
    const statuses = status?.length ? list.filter((one) => status.includes(one)) : list
    if (areas.length === 0 || statuses.length === 0) return null
    if (word === null) return { scopes: oneOf(areas), status: oneOf(statuses) }
    const keys = [...new Set(areas.map(communityOf))].map((community) => wordKey(community, word))
    return { words: oneOf(keys), status: oneOf(statuses), ...(filters.grid ? { scopes: filters.grid } : {}) }
  },
})

/** The words of such a case, in its community. */
export const wordsOfCase = ({ area }: Pick<AnyCase, 'area'>, of: Parameters<typeof searchWords>[0]): string[] =>
  searchWords(of).map((word) => wordKey(area, word))
