import { action, directionOf, InOrder, Input, MOST_AT_ONCE, RequestId, type Rows } from '../../../kernel'
import { calendarsBeside } from '../../../places'
import { recordExport } from '../../../staff'
import type { QueueRow } from '../../views'
import { usualOrder } from '../filters'
import { ListInput } from '../inputs'
import { hasQueue, listsOf } from '../lists'

/** The same list for a spreadsheet, made in the browser; a longer one is exported by narrowing it. Who took how many is written down before they leave. */
export const exportRows = action({
  who: 'staff',
  input: Input({ ...InOrder, ...ListInput, requestId: RequestId.optional() }),
  allow: hasQueue,
  joins: (_input, areas) => calendarsBeside(areas),
  async handle({ input: { order, requestId, ...filters }, actor, now }): Promise<Rows<QueueRow>> {
    const direction = directionOf(order, usualOrder(filters))
    const lists = await listsOf(actor, filters, now)
    const found = (await Promise.all(lists.map((list) => list.first(direction, MOST_AT_ONCE)))).flat()
    const rows = found.sort((a, b) => direction * (a.sortAt - b.sortAt)).slice(0, MOST_AT_ONCE)
    await recordExport({ kind: 'cases', filters, count: rows.length, by: actor, requestId }, now)
    return { rows }
  },
})
