import { After, action, Input, Limit } from '../../../kernel'
import type { Page, QueueRow } from '../../views'
import { cases } from '../collection'
import { queueRow } from '../present/queue-row'
import { directionOf, hasQueue, InOrder, QueueFilters, queueCondition } from '../queue-filter'

/** The work, in due order: what my role must act on, what waits for others, what has ended. */
export const queue = action({
  who: 'staff',
  input: Input({ after: After, limit: Limit, ...InOrder, ...QueueFilters }),
  allow: hasQueue,
  async handle({ input: { after, limit, order, ...filters }, actor, now }): Promise<Page<QueueRow>> {
    const condition = await queueCondition(actor, filters, now)
    if (!condition) return { rows: [], next: null }
    const direction = directionOf(order, filters)
    const { rows, next } = await cases.page(condition, { orderBy: 'sortAt', direction, after, limit, fields: FIELDS })
    return { rows: rows.map((row) => queueRow(row, actor, now)), next }
  },
})

/** What a row shows, and nothing sealed. */
const FIELDS = Object.fromEntries(
  [
    'no',
    'status',
    'level',
    'item',
    'area',
    'sensitive',
    'version',
    'createdAt',
    'updatedAt',
    'applicant.name',
    'materials',
    'supplement',
    'pickup',
    'result',
    'refusal',
    'rating',
    'submittedAt',
    'deliveredAt',
    'state',
    'dueAt',
    'sortAt',
  ].map((field) => [field, true]),
)

export { FIELDS as QUEUE_FIELDS }
