import { z } from 'zod'
import { itemSummaries } from '../../catalog'
import { searchItems } from '../../catalog/rules'
import { type Actor, AreaPath, type Condition, gridNumberOf, Id, inside, lt } from '../../kernel'
import { searchKey } from '../../kernel/text/rules'
import { OVERSEERS } from './policy'

const STATUSES = [
  'submitted',
  'accepted',
  'supplementing',
  'reviewing',
  'decided',
  'delivered',
  'closed',
  'withdrawn',
  'notAccepted',
] as const
const DEPARTMENTS = ['民政', '残联', '人社', '医保', '卫健', '退役军人', '住建', '综合'] as const

export const QueueFilters = {
  search: z.string().max(80, '搜索的字太多了').optional(),
  status: z.array(z.enum(STATUSES)).max(STATUSES.length).optional(),
  itemId: Id.optional(),
  grid: AreaPath.optional(),
  overdueOnly: z.boolean().optional(),
  level: z.enum(['community', 'town', 'county']).optional(),
  state: z.enum(['mine', 'waiting', 'ended']).optional(),
  department: z.enum(DEPARTMENTS).optional(),
}
const Filters = z.object(QueueFilters)
export type Filters = z.output<typeof Filters>

const HANDLERS = ['clerk', 'townReviewer', 'countyReviewer']

/** Lists of cases are for those who handle or oversee them. */
export const hasQueue = (actor: Actor): boolean =>
  actor.grants.some(({ role }) => HANDLERS.includes(role) || OVERSEERS.includes(role))

/** The lists that this actor's grants open, by the kind of list asked for. Scope is in the query, never filtered afterwards. */
export function listsOf(actor: Actor, state: 'mine' | 'waiting' | 'ended'): string[] {
  const lists = actor.grants.flatMap(({ role, area, departments }) => {
    if (role === 'clerk') return [`${state}:${area}`]
    if (role === 'townReviewer' || role === 'countyReviewer')
      return departments ? departments.map((one) => `${state}:${area}#${one}`) : [`${state}:${area}`]
    if (!OVERSEERS.includes(role) || state === 'waiting') return []
    return [`${state === 'ended' ? 'past' : 'watch'}:${area}`]
  })
  return [...new Set(lists)]
}

const MOST_ITEMS = 5

/** @returns null when nothing can be found: the actor has no such list */
export async function queueCondition(actor: Actor, filters: Filters, now: number): Promise<Condition | null> {
  const { status, itemId, grid, overdueOnly, level, state = 'mine', department } = filters
  const lists = listsOf(actor, state)
  if (lists.length === 0) return null
  const facets = await facetsFor(filters)
  const bins = facets ? lists.flatMap((list) => facets.map((facet) => `${list}|${facet}`)) : lists
  return {
    bins: bins.length === 1 ? bins[0] : inside(bins),
    ...(overdueOnly ? { sortAt: lt(now), dueAt: lt(now) } : {}),
    ...(status?.length ? { status: inside(status) } : {}),
    ...(itemId ? { 'item.id': itemId } : {}),
    ...(grid ? { area: grid } : {}),
    ...(level ? { level } : {}),
    ...(department ? { 'item.department': department } : {}),
  }
}

/** The narrowing that goes through the index: what was typed, else the item, the grid, the status, the department. */
async function facetsFor({ search, itemId, grid, status, department }: Filters): Promise<string[] | null> {
  const word = searchKey(search ?? '')
  if (word !== '') {
    const items = word.length > 1 ? searchItems(await itemSummaries(), word).slice(0, MOST_ITEMS) : []
    return [`s:${word}`, ...items.map(({ id }) => `i:${id}`)]
  }
  if (itemId) return [`i:${itemId}`]
  const number = grid ? gridNumberOf(grid) : null
  if (number) return [`g:${number}`]
  if (status?.length) return status.map((one) => `t:${one}`)
  return department ? [`d:${department}`] : null
}
