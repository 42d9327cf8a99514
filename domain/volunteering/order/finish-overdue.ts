import { ActionError, lte, now, persistently, system, timer } from '../../kernel'
import { overdue } from './changes/overdue'
import { orders } from './document'

const AT_ONCE = 100

/** Ends what nobody took, nobody came to, nobody checked out of, or nobody rated in time. */
export const finishOverdue = timer({ due: [{ collection: orders, field: 'dueAt' }] }, async (budget) => {
  const end = now() + budget
  let finished = 0
  for (let more = true; more && now() < end; ) {
    const rows = await persistently(() => orders.find({ dueAt: lte(now()) }, { order: [['dueAt', 1]], limit: AT_ONCE }))
    let progress = 0
    for (const order of rows) {
      if (now() >= end) break
      try {
        await orders.advance(order, overdue(order, { by: system, at: now() }), now())
        progress += 1
      } catch (error) {
        // somebody was first, or the database is out of breath: the next run sees what is left to do
        if (!(error instanceof ActionError)) throw error
      }
    }
    finished += progress
    more = rows.length === AT_ONCE && progress > 0
  }
  return { finished }
})
