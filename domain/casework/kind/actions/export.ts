import { action, Input, type Rows } from '../../../kernel'
import type { QueueRow } from '../../views'
import { directionOf } from '../filters'
import { QueueInput } from '../inputs'
import { hasQueue, listsOf } from '../lists'

/** The database gives at most a thousand at a time; a longer list is exported by narrowing it. */
const MOST = 1000

/** The same list for a spreadsheet, made in the browser. */
export const exportRows = action({
  who: 'staff',
  input: Input(QueueInput),
  allow: hasQueue,
  async handle({ input: { order, ...filters }, actor, now }): Promise<Rows<QueueRow>> {
    const direction = directionOf(order, filters)
    const lists = await listsOf(actor, filters, now)
    const rows = (await Promise.all(lists.map((list) => list.first(direction, MOST)))).flat()
    return { rows: rows.sort((a, b) => direction * (a.sortAt - b.sortAt)).slice(0, MOST) }
  },
})
