import type { Status } from '../../../../domain/casework/views'
import type { QueueFilter } from '../../api/actions'
import { STATUS_WORDS } from '../../words/case-words'

/** A draft is its maker's alone and never in a list of staff. */
export type ListedStatus = Exclude<Status, 'draft'>

export type QueueState = 'mine' | 'waiting' | 'ended'

/** What the filter bar holds; empty strings and lists mean "all". */
export interface Filters {
  state: QueueState
  search: string
  status: ListedStatus[]
  grid: string
  itemId: string
  overdueOnly: boolean
}

export const NO_FILTERS: Filters = { state: 'mine', search: '', status: [], grid: '', itemId: '', overdueOnly: false }

/** Who works at a desk has a list to act on and one that waits for others; who oversees sees one list of what runs. */
export function stateWords(atDesk: boolean): Partial<Record<QueueState, string>> {
  return atDesk ? { mine: '要我办', waiting: '等别人', ended: '已结束' } : { mine: '正在办', ended: '已结束' }
}

/** Which statuses can appear under each tab; choosing another would always be empty. */
export const STATUSES_OF: Record<QueueState, ListedStatus[]> = {
  mine: ['submitted', 'accepted', 'supplementing', 'reviewing', 'decided', 'delivered'],
  waiting: ['submitted', 'accepted', 'supplementing', 'reviewing', 'decided', 'delivered'],
  ended: ['closed', 'withdrawn', 'notAccepted'],
}

/** The filter as the door wants it: unknown and empty keys are left out. */
export function queueInput(filters: Filters): QueueFilter {
  const search = filters.search.trim()
  return {
    state: filters.state,
    ...(search && { search }),
    ...(filters.status.length > 0 && { status: filters.status }),
    ...(filters.grid && { grid: filters.grid }),
    ...(filters.itemId && { itemId: filters.itemId }),
    ...(filters.overdueOnly && { overdueOnly: true }),
  }
}

/** How many filters beside tab and search are set. */
export function countSet(filters: Filters): number {
  return [filters.status.length > 0, filters.grid !== '', filters.itemId !== '', filters.overdueOnly].filter(Boolean)
    .length
}

/** Another tab keeps everything but the statuses that cannot appear there. */
export function withState(filters: Filters, state: QueueState): Filters {
  return { ...filters, state, status: filters.status.filter((status) => STATUSES_OF[state].includes(status)) }
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
