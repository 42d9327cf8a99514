import { action, directionOf, InOrder, Input, RequestId, type Rows } from '../../../kernel'
import { recordExport } from '../../../staff'
import type { StaffContent } from '../../views'
import { ContentFilters, contentToExport } from '../list-filter'
import { mayPublish } from '../policy'
import { staffRow } from '../present'

/** The same list for a spreadsheet, made in the browser. Who took how many is written down before they leave. */
export const exportContent = action({
  who: 'staff',
  input: Input({ ...ContentFilters, ...InOrder, requestId: RequestId.optional() }),
  allow: mayPublish,
  async handle({ input: { order, requestId, ...filters }, actor, now }): Promise<Rows<StaffContent>> {
    const rows = await contentToExport(filters, actor, directionOf(order, 'desc'))
    await recordExport({ kind: 'notices', filters, count: rows.length, by: actor, requestId }, now)
    return { rows: rows.map((row) => staffRow(row, actor, now)) }
  },
})
