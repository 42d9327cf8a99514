import { ENDED_STATUSES, LISTED_STATUSES, RUNNING_STATUSES } from '../../../../domain/casework/rules'
import type { CaseFigures } from '../../../../domain/casework/views'
import { isKeyOf } from '../../../../domain/kernel/objects/rules'
import type { QueueFilter } from '../../api/actions'
import { STATUS_WORDS } from '../../words/case-words'

/** A draft is its maker's alone and never in a list of staff. */
export type ListedStatus = (typeof LISTED_STATUSES)[number]

export type ListName = 'mine' | 'waiting' | 'ended'
/** all: wherever it is; what a search looks in */
export type QueueState = ListName | 'all'

/** What the filter bar holds; empty strings and lists mean "all". */
export interface Filters {
  state: QueueState
  search: string
  status: ListedStatus[]
  grid: string
  itemId: string
  overdueOnly: boolean
  /** empty: as usual in this list */
  order: '' | 'asc' | 'desc'
}

export const NO_FILTERS: Filters = {
  state: 'mine',
  search: '',
  status: [],
  grid: '',
  itemId: '',
  overdueOnly: false,
  order: '',
}

/** What a list is called; looking in all of them has a word of its own. */
export const stateWord = (state: QueueState, atDesk: boolean): string =>
  state === 'all' ? '全部' : (stateWords(atDesk)[state] ?? '')

/** Who works at a desk has a list to act on and one that waits for others; who oversees sees one list of what runs. */
export function stateWords(atDesk: boolean): Partial<Record<ListName, string>> {
  return atDesk ? { mine: '要我办', waiting: '等别人', ended: '已结束' } : { mine: '正在办', ended: '已结束' }
}

/** Which statuses can appear under each tab; choosing another would always be empty. */
export const STATUSES_OF: Record<QueueState, ListedStatus[]> = {
  mine: [...RUNNING_STATUSES],
  waiting: [...RUNNING_STATUSES],
  ended: [...ENDED_STATUSES],
  all: [...LISTED_STATUSES],
}

/** The filter as the door wants it: unknown and empty keys are left out. */
export function queueInput(filters: Filters): QueueFilter {
  const search = filters.search.trim()
  return {
    // a search that names no list looks in all of them
    ...(filters.state !== 'all' ? { state: filters.state } : search ? {} : { state: 'mine' }),
    ...(search && { search }),
    ...(filters.status.length > 0 && { status: filters.status }),
    ...(filters.grid && { grid: filters.grid }),
    ...(filters.itemId && { itemId: filters.itemId }),
    ...(filters.overdueOnly && { overdueOnly: true }),
    ...orderOf(filters),
  }
}

/** The filter as whoever counts the list wants it: its order does not matter. */
export function countInput(filters: Filters): Omit<QueueFilter, 'order'> {
  const { order, ...others } = queueInput(filters)
  return others
}

/** Said only when it is not as the door orders that list by itself. */
function orderOf({ state, order, search }: Filters): Pick<QueueFilter, 'order'> {
  if (order) return { order }
  return state === 'all' && search.trim() ? { order: usualOrder(state) } : {}
}

/** What is due first; of what has ended the latest; of what is found what runs, then what ended last. */
export const usualOrder = (state: QueueState): 'asc' | 'desc' => (state === 'ended' || state === 'all' ? 'desc' : 'asc')

/** Whether the counters know how many are in the list: what runs, narrowed by nothing but being late. */
export const isCountedList = ({ state, search, status, grid, itemId, overdueOnly }: Filters): boolean =>
  (state === 'mine' || (state === 'waiting' && !overdueOnly)) &&
  !search.trim() &&
  status.length === 0 &&
  !grid &&
  !itemId

/** How many are in such a list. */
export function totalIn({ mine, running }: Pick<CaseFigures, 'mine' | 'running'>, filters: Filters): number {
  if (filters.overdueOnly) return mine.overdue
  const all = Object.values(mine).reduce((sum, count) => sum + count, 0)
  return filters.state === 'mine' ? all : running - all
}

/** How many filters beside tab and search are set. */
export function countSet(filters: Filters): number {
  return [filters.status.length > 0, filters.grid !== '', filters.itemId !== '', filters.overdueOnly].filter(Boolean)
    .length
}

/** Another tab keeps everything but the statuses that cannot appear there and the order, which is each list's own. */
export function withState(filters: Filters, state: QueueState): Filters {
  return { ...filters, state, order: '', status: filters.status.filter((one) => STATUSES_OF[state].includes(one)) }
}

/** Whoever begins to search looks in all lists; whoever is done is back in the list of what must be done. */
export function withSearch(filters: Filters, search: string): Filters {
  if (search.trim() === '') return { ...withState(filters, filters.state === 'all' ? 'mine' : filters.state), search }
  return filters.search.trim() === '' ? { ...withState(filters, 'all'), search } : { ...filters, search }
}

/** The words of the address: `#/cases/<id>?state=ended&q=...`. What is usual is left out. */
export function queryOf(filters: Filters): Record<string, string> {
  return {
    state: filters.state === NO_FILTERS.state ? '' : filters.state,
    q: filters.search,
    status: filters.status.join(','),
    grid: filters.grid,
    item: filters.itemId,
    overdue: filters.overdueOnly ? '1' : '',
    order: filters.order,
  }
}

/** What an address says; what it says wrongly counts as not said. */
export function filtersIn(query: Record<string, string>): Filters {
  const { state = '', q = '', status = '', grid = '', item = '', overdue = '', order = '' } = query
  const known = isKeyOf(STATUSES_OF, state) ? state : NO_FILTERS.state
  const listed = STATUSES_OF[known]
  return {
    state: known,
    search: q,
    status: status.split(',').flatMap((word) => listed.filter((one) => one === word)),
    grid,
    itemId: item,
    overdueOnly: overdue === '1',
    order: order === 'asc' || order === 'desc' ? order : '',
  }
}

/** A name to propose when the filter is saved. */
export function describe(filters: Filters, names: { state?: string; grid?: string; item?: string }): string {
  const parts = [
    names.state,
    ...filters.status.map((status) => STATUS_WORDS[status]),
    names.grid,
    names.item,
    filters.overdueOnly ? '只看超期' : '',
    filters.search.trim() && `“${filters.search.trim()}”`,
  ]
  return parts.filter(Boolean).join(' · ')
}
