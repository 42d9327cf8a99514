import { catalogData, itemAt, notHereIn } from '../../catalog'
import { findItems } from '../../catalog/rules'
import type { ItemSummary } from '../../catalog/views'
import { type Actor, type ConditionOn, either, type Grant, type PathOf, present } from '../../kernel'
import { charactersOf } from '../../kernel/text/rules'
import { communitiesWithin } from '../../places'
import type { Filters } from '../kind/filters'
import { looksEverywhere, withinArea } from '../kind/scope'
import { oneOf, wordKey, wordLookedFor } from '../kind/search'
import { OVERSEERS } from '../rules'
import type { Level } from '../views'
import { isSensitive } from './changes/new-application'
import type { Case } from './document'
import { itemWord } from './index-fields'
import { type ListState, positionsOf } from './positions.rules'

export const DESK_OF: Partial<Record<Grant['role'], Level>> = {
  clerk: 'community',
  townReviewer: 'town',
  countyReviewer: 'county',
}

export const oversees = ({ role }: Grant) => OVERSEERS.includes(role)
export const hasLists = (grant: Grant) => DESK_OF[grant.role] !== undefined || oversees(grant)

/** Lists of applications are for those who handle or oversee them. */
export const hasApplications = (actor: Actor): boolean => actor.grants.some(hasLists)

/**
 * The lists that this actor's grants open, narrowed as asked. Scope, position, item and department are equalities on one
 * index; words that are looked for are another. Nothing is filtered afterwards.
 * @returns null when nothing can be found: no grant has such a list
 * @throws BAD_INPUT at `search` for a combination that no index answers
 */
export async function queueCondition(actor: Actor, filters: Filters): Promise<ConditionOn<Case> | null> {
  const words = await wordsFor(filters)
  const conditions: ConditionOn<Case>[] = []
  for (const grant of actor.grants.filter(hasLists)) {
    const condition = await listOf(grant, filters, words)
    if (condition) conditions.push(condition)
  }
  if (conditions.length === 0) return null
  const [only, ...more] = conditions
  return only !== undefined && more.length === 0 ? only : either<PathOf<Case>>(conditions)
}

async function listOf(grant: Grant, filters: Filters, words: Words | null): Promise<ConditionOn<Case> | null> {
  const scope = withinArea(grant.area, filters.grid)
  const state = stateOf(grant, filters, words !== null)
  const positions = state ? positionsOf(state, DESK_OF[grant.role] ?? null, filters) : []
  const departments = await departmentsFor(grant, filters)
  if (!scope || positions.length === 0 || departments?.length === 0) return null
  if (filters.itemId && oversees(grant) && (await isHidden(filters.itemId))) return null
  const narrowed = {
    position: oneOf(positions),
    ...(filters.itemId ? { 'item.id': filters.itemId } : {}),
    ...(departments && !filters.itemId ? { 'item.department': oneOf(departments) } : {}),
  }
  if (!words) return { scopes: scope, ...narrowed }
  const communities = await communitiesWithin(scope)
  // items of other departments are in no list of this grant
  const theirs = words.items.filter(({ department }) => !departments || departments.includes(department))
  const looked = [words.word, ...theirs.map(({ id }) => itemWord(id))]
  const keys = communities.flatMap((community) =>
    looked.flatMap((word) => kindsFor(grant).map((sensitive) => wordKey(community, word, sensitive))),
  )
  return keys.length > 0 ? { words: oneOf(keys), ...(filters.grid ? { scopes: scope } : {}), ...narrowed } : null
}

/** Whom a hardship is about is not found out by looking for a name. */
const kindsFor = (grant: Grant): boolean[] => (oversees(grant) ? [false] : [false, true])

/** Nor by asking for an item that is about hardship or health. */
async function isHidden(itemId: string): Promise<boolean> {
  const item = await itemAt(itemId)
  return item !== null && isSensitive(item)
}

/** Overseers have no desk: what runs is one list. A search that names no list looks everywhere. */
function stateOf(grant: Grant, filters: Filters, isSearch: boolean): ListState | null {
  const { state } = filters
  if (looksEverywhere(filters, isSearch)) return filters.overdueOnly ? 'running' : 'all'
  if (!oversees(grant)) return state ?? 'mine'
  return state === 'ended' ? 'ended' : 'running'
}

/** Those that the grant is bound to and the filters leave; null: all. */
async function departmentsFor(grant: Grant, { department, itemId }: Filters): Promise<string[] | null> {
  const wanted = itemId ? [(await itemAt(itemId))?.department ?? ''] : department ? [department] : null
  if (itemId && department && wanted?.[0] !== department) return []
  if (!grant.departments) return wanted
  return wanted ? wanted.filter((one) => present(grant.departments).includes(one)) : grant.departments
}

/** What is looked for: a name or a number, or what people call items. */
interface Words {
  word: string
  /** all that are called so: whoever looks for 残疾 is shown every item's cases */
  items: ItemSummary[]
}

/** null: nothing is looked for. */
async function wordsFor(filters: Filters): Promise<Words | null> {
  const word = wordLookedFor(filters)
  if (word === null) return null
  if (charactersOf(word).length === 1) return { word, items: [] }
  const { summaries, notHere } = await catalogData()
  return { word, items: findItems(summaries, word, { elsewhere: notHereIn(notHere, null) }) }
}
