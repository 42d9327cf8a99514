import { isKeyOf } from '../../../../domain/kernel/objects/rules'
import { KINDS } from '../../../../domain/publishing/rules'
import type { ContentStatus } from '../../../../domain/publishing/views'
import { CONTENT_STATUSES } from '../../words/content-words'
import type { ContentFilter } from './content-list'

/** What the list of notices is narrowed by; it stands in the address. */
export interface ContentFilters {
  /** empty: all */
  status: ContentStatus | ''
  /** empty: all */
  kind: string
  search: string
  /** empty: the last touched first */
  order: '' | 'asc'
}

/** What an address says; what it says wrongly counts as not said. */
export function contentFiltersIn({
  state = '',
  kind = '',
  q = '',
  order = '',
}: Record<string, string>): ContentFilters {
  return {
    status: isKeyOf(CONTENT_STATUSES, state) ? state : '',
    kind: KINDS.some(({ name }) => name === kind) ? kind : '',
    search: q,
    order: order === 'asc' ? order : '',
  }
}

export function contentQueryOf({ status, kind, search, order }: ContentFilters): Record<string, string> {
  return { state: status, kind, q: search, order }
}

/** Whoever begins to search looks at notices of every state. */
export function withContentSearch(filters: ContentFilters, search: string): ContentFilters {
  const begins = search.trim() !== '' && filters.search.trim() === ''
  return { ...filters, search, ...(begins && { status: '', kind: '' }) }
}

/** The filter as the door wants it. */
export function contentInput({ status, kind, search, order }: ContentFilters): ContentFilter {
  const word = search.trim()
  return { ...(status && { status }), ...(kind && { kind }), ...(word && { search: word }), ...(order && { order }) }
}
