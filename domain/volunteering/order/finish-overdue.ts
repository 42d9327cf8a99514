import { advanceDue, system, timer } from '../../kernel'
import { overdue } from './changes/overdue'
import { orders } from './document'

/** Ends what nobody took, nobody came to, nobody checked out of, or nobody rated in time. */
export const finishOverdue = timer({ due: [{ collection: orders, field: 'dueAt' }] }, async (budget) => ({
  finished: await advanceDue(orders, 'dueAt', (order, at) => overdue(order, { by: system, at }), budget),
}))
