import { ENDED_STATUSES, LISTED_STATUSES, RUNNING_STATUSES } from '../../../../domain/casework/rules'
import type { CaseFigures, KindWords } from '../../../../domain/casework/views'
import { isKeyOf } from '../../../../domain/kernel/objects/rules'
import type { QueueFilter } from '../../api/actions'
import { STATUS_WORDS } from '../../words/case-words'

export type ListName = 'mine' | 'waiting' | 'ended'
/** all: wherever it is; what a search looks in */
export type QueueState = ListName | 'all'

/** What the filter bar holds; empty strings and lists mean "all". */
export interface Filters {
  state: QueueState
  search: string
  /** the name of a kind of case */
  kind: string
  /** as the kinds call theirs */
  status: string[]
  grid: string
  itemId: string
  overdueOnly: boolean
  /** empty: as usual in this list */
  order: '' | 'asc' | 'desc'
}

export const NO_FILTERS: Filters = {
  state: 'mine',
  search: '',
  kind: '',
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

/** Which statuses of an application can appear under each tab; choosing another would always be empty. */
const STATUSES_OF: Record<QueueState, string[]> = {
  mine: [...RUNNING_STATUSES],
  waiting: [...RUNNING_STATUSES],
  ended: [...ENDED_STATUSES],
  all: [...LISTED_STATUSES],
}

/** Is a choice among these kinds offered: are there several? */
export const offersKinds = (kinds: readonly KindWords[] | null): kinds is KindWords[] => (kinds?.length ?? 0) > 1

/** The statuses that can appear under this tab, of the kind that is chosen, or of all: each once, with its word. */
export function statusesFor({ state, kind }: Filters, kinds: readonly KindWords[] | null): Map<string, string> {
  if (!offersKinds(kinds)) return new Map(STATUSES_OF[state].map((status) => [status, wordOfStatus(status)]))
  const isHere = (ended: boolean) => state === 'all' || ended === (state === 'ended')
  const all = kinds.filter(({ name }) => !kind || name === kind).flatMap(({ statuses }) => statuses)
  // of two kinds that use one name the first has said its word
  return new Map(
    all
      .filter(({ ended }) => isHere(ended))
      .map(({ status, word }) => [status, word] as const)
      .reverse(),
  )
}

const wordOfStatus = (status: string): string => (isKeyOf(STATUS_WORDS, status) ? STATUS_WORDS[status] : status)

/** The filters without a kind that whoever looks has no lists of, or that nobody has a choice of. */
const withKnownKind = (filters: Filters, kinds: readonly KindWords[] | null): Filters =>
  kinds === null || (offersKinds(kinds) && kinds.some(({ name }) => name === filters.kind))
    ? filters
    : { ...filters, kind: '' }

/** Are lists of what is chosen narrowed by an item at all? */
export const hasItems = ({ kind }: Pick<Filters, 'kind'>, kinds: readonly KindWords[] | null): boolean =>
  kinds?.find(({ name }) => name === kind)?.answers.includes('itemId') ?? true

/** Another kind has other statuses, and perhaps no items. */
export const withKind = (filters: Filters, kind: string, kinds: readonly KindWords[]): Filters => ({
  ...filters,
  kind,
  status: [],
  itemId: hasItems({ kind }, kinds) ? filters.itemId : '',
})

/** The filter as the door wants it: unknown and empty keys are left out. */
export function queueInput(filters: Filters): QueueFilter {
  const search = filters.search.trim()
  return {
    // a search that names no list looks in all of them
    ...(filters.state !== 'all' ? { state: filters.state } : search ? {} : { state: 'mine' }),
    ...(search && { search }),
    ...(filters.kind && { kind: filters.kind }),
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
export const isCountedList = ({ state, search, kind, status, grid, itemId, overdueOnly }: Filters): boolean =>
  (state === 'mine' || (state === 'waiting' && !overdueOnly)) &&
  !search.trim() &&
  !kind &&
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
  return [
    filters.kind !== '',
    filters.status.length > 0,
    filters.grid !== '',
    filters.itemId !== '',
    filters.overdueOnly,
  ].filter(Boolean).length
}

/** Another tab keeps everything but the statuses that cannot appear there and the order, which is each list's own. */
export function withState(filters: Filters, state: QueueState, kinds: readonly KindWords[] | null = null): Filters {
  const here = statusesFor({ ...filters, state }, kinds)
  return { ...filters, state, order: '', status: filters.status.filter((one) => here.has(one)) }
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
    kind: filters.kind,
    status: filters.status.join(','),
    grid: filters.grid,
    item: filters.itemId,
    overdue: filters.overdueOnly ? '1' : '',
    order: filters.order,
  }
}

/** What an address says; what it says wrongly counts as not said. */
export function filtersIn(query: Record<string, string>, kinds: readonly KindWords[] | null = null): Filters {
  const { state = '', q = '', kind = '', status = '', grid = '', item = '', overdue = '', order = '' } = query
  const known = isKeyOf(STATUSES_OF, state) ? state : NO_FILTERS.state
  const said = withKnownKind({ ...NO_FILTERS, state: known, kind }, kinds)
  const here = statusesFor(said, kinds)
  return {
    ...said,
    search: q,
    status: status.split(',').filter((word) => here.has(word)),
    grid,
    itemId: item,
    overdueOnly: overdue === '1',
    order: order === 'asc' || order === 'desc' ? order : '',
  }
}

/** A name to propose when the filter is saved. */
export function describe(
  filters: Filters,
  names: { state?: string; kind?: string; grid?: string; item?: string; status?: ReadonlyMap<string, string> },
): string {
  const parts = [
    names.state,
    names.kind,
    ...filters.status.map((status) => names.status?.get(status) ?? wordOfStatus(status)),
    names.grid,
    names.item,
    filters.overdueOnly ? '只看超期' : '',
    filters.search.trim() && `“${filters.search.trim()}”`,
  ]
  return parts.filter(Boolean).join(' · ')
}
