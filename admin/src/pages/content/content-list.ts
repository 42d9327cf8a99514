import type { ContentStatus, StaffContent } from '../../../../domain/publishing/views'
import { byNumber } from '../../api/list-rows'
import { answered } from '../../api/use-answer'
import type { ListKind } from '../../api/use-list'

const PAGE = 30

export interface ContentFilter {
  status?: ContentStatus
  kind?: string
  search?: string
  order?: 'asc' | 'desc'
}

/** The lists of notices, the last touched first. */
export const contentList: ListKind<StaffContent, ContentFilter> = {
  name: 'notices',
  ask: (filter, after) => answered('publishing.list', { ...filter, limit: PAGE, ...(after && { after }) }),
  order: ({ order }) =>
    byNumber(
      (row) => row.updatedAt,
      (row) => row.noticeId,
      order === 'asc' ? 1 : -1,
    ),
  belongs: (row, { status, kind, search }, stood) =>
    (stood || !search) && (!status || row.status === status) && (!kind || row.kind === kind),
}
