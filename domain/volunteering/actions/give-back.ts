import { action, checkContent, conflict, Id, Input, RequiredText, Version } from '../../kernel'
import { orders } from '../order'
import { mayGive, maySee, mustBeAvailable } from '../policy'
import { orderView } from '../present'
import { givenBack } from '../transitions'

/** The volunteer cannot come after all: it waits again, and others are asked. */
export const giveBack = action({
  who: 'person',
  input: Input({ orderId: Id, version: Version, reason: RequiredText(100, '原因') }),
  load: ({ input }) => orders.get(input.orderId),
  see: maySee,
  allow: mayGive('giveBack'),
  handle: async ({ input, found, actor, now }) => {
    if (found.version !== input.version) throw conflict()
    mustBeAvailable(actor, found, 'giveBack', now)
    await checkContent(actor.openid, { reason: input.reason })
    return orders.advance(found, givenBack(found, actor, input.reason, now), now)
  },
  present: (result, { actor, now }) => orderView(result, actor, now),
})
