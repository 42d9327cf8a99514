import { action, Input, type Rows } from '../../../kernel'
import type { QueueRow } from '../../views'
import { cases } from '../collection'
import { queueRow } from '../present/queue-row'
import { directionOf, hasQueue, InOrder, QueueFilters, queueCondition } from '../queue-filter'
import { QUEUE_FIELDS } from './queue'

/** The database gives at most a thousand at a time; a longer list is exported by narrowing it. */
const MOST = 1000

/** The same list for a spreadsheet, made in the browser. */
export const exportRows = action({
  who: 'staff',
  input: Input({ ...InOrder, ...QueueFilters }),
  allow: hasQueue,
  async handle({ input: { order, ...filters }, actor, now }): Promise<Rows<QueueRow>> {
    const condition = await queueCondition(actor, filters, now)
    if (!condition) return { rows: [] }
    const direction = directionOf(order, filters)
    const rows = await cases.find(condition, { order: [['sortAt', direction]], limit: MOST, fields: QUEUE_FIELDS })
    return { rows: rows.map((row) => queueRow(row, actor, now)) }
  },
})
