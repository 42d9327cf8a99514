import type { QueueRow } from '../../../../domain/casework/views'
import type { QueueFilter } from '../../api/actions'
import { byNumber } from '../../api/list-rows'
import { answered } from '../../api/use-answer'
import type { ListKind } from '../../api/use-list'

const PAGE = 30

/** The lists of cases, in due order; what has ended, the latest first. */
export const caseKind: ListKind<QueueRow, QueueFilter> = {
  name: 'cases',
  ask: (filter, after) => answered('casework.queue', { ...filter, limit: PAGE, ...(after && { after }) }),
  order: ({ state, order }) =>
    byNumber(
      (row) => row.sortAt,
      (row) => row.caseId,
      (order ?? (state === 'ended' ? 'desc' : 'asc')) === 'asc' ? 1 : -1,
    ),
  belongs: (row, { state, kind, status, overdueOnly, search, grid, itemId }, stood) =>
    // what a row does not tell of itself, the server found
    (stood || !(search || grid || itemId)) &&
    (!state || row.list === state) &&
    (!kind || row.kind === kind) &&
    (!status?.length || status.some((one) => one === row.status)) &&
    (!overdueOnly || row.urgency === 'overdue'),
}
