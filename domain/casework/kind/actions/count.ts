import { action, addedUp, type Count, Input } from '../../../kernel'
import { ListInput } from '../inputs'
import { hasQueue, listsOf } from '../lists'

/** How many are in a list that the counters do not know: what has ended, what is filtered or found. */
export const count = action({
  who: 'staff',
  input: Input(ListInput),
  allow: hasQueue,
  async handle({ input, actor, now }): Promise<Count> {
    const lists = await listsOf(actor, input, now)
    return addedUp(await Promise.all(lists.map((list) => list.count())))
  },
})
