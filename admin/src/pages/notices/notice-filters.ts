import type { NoticeStatus } from '../../../../domain/publishing/views'
import { NOTICE_STATUSES } from '../../words/notice-words'
import type { NoticeFilter } from './notice-kind'

/** What the list of notices is narrowed by; it stands in the address. */
export interface NoticeFilters {
  /** empty: all */
  status: NoticeStatus | ''
  /** empty: the last touched first */
  order: '' | 'asc'
}

/** What an address says; what it says wrongly counts as not said. */
export function noticeFiltersIn({ state = '', order = '' }: Record<string, string>): NoticeFilters {
  return { status: state in NOTICE_STATUSES ? (state as NoticeStatus) : '', order: order === 'asc' ? order : '' }
}

export function noticeQueryOf({ status, order }: NoticeFilters): Record<string, string> {
  return { state: status, order }
}

/** The filter as the door wants it. */
export function noticeInput({ status, order }: NoticeFilters): NoticeFilter {
  return { ...(status && { status }), ...(order && { order }) }
}
