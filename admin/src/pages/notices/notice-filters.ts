import { isKeyOf } from '../../../../domain/kernel/typed/rules'
import { KINDS } from '../../../../domain/publishing/rules'
import type { NoticeStatus } from '../../../../domain/publishing/views'
import { NOTICE_STATUSES } from '../../words/notice-words'
import type { NoticeFilter } from './notice-kind'

/** What the list of notices is narrowed by; it stands in the address. */
export interface NoticeFilters {
  /** empty: all */
  status: NoticeStatus | ''
  /** empty: all */
  kind: string
  search: string
  /** empty: the last touched first */
  order: '' | 'asc'
}

/** What an address says; what it says wrongly counts as not said. */
export function noticeFiltersIn({ state = '', kind = '', q = '', order = '' }: Record<string, string>): NoticeFilters {
  return {
    status: isKeyOf(NOTICE_STATUSES, state) ? state : '',
    kind: KINDS.some(({ name }) => name === kind) ? kind : '',
    search: q,
    order: order === 'asc' ? order : '',
  }
}

export function noticeQueryOf({ status, kind, search, order }: NoticeFilters): Record<string, string> {
  return { state: status, kind, q: search, order }
}

/** Whoever begins to search looks at notices of every state. */
export function withNoticeSearch(filters: NoticeFilters, search: string): NoticeFilters {
  const begins = search.trim() !== '' && filters.search.trim() === ''
  return { ...filters, search, ...(begins && { status: '', kind: '' }) }
}

/** The filter as the door wants it. */
export function noticeInput({ status, kind, search, order }: NoticeFilters): NoticeFilter {
  const word = search.trim()
  return { ...(status && { status }), ...(kind && { kind }), ...(word && { search: word }), ...(order && { order }) }
}
