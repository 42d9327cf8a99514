import { z } from 'zod'
import { action, checkContent, conflict, Id, Input, Text, Version } from '../../kernel'
import { orders } from '../order'
import { mayGive, maySee, mustBeAvailable } from '../policy'
import { orderView } from '../present'
import { rated } from '../transitions'

/** Each side once; the second rating closes the order. */
export const rate = action({
  who: 'person',
  input: Input({
    orderId: Id,
    version: Version.optional(),
    score: z.int().min(1, '请打1到5分').max(5, '请打1到5分'),
    comment: Text(200, '评价').optional(),
  }),
  load: ({ input }) => orders.get(input.orderId),
  see: maySee,
  allow: mayGive('rate'),
  handle: async ({ input, found, actor, now }) => {
    if (input.version !== undefined && found.version !== input.version) throw conflict()
    mustBeAvailable(actor, found, 'rate', now)
    await checkContent(actor.openid, { comment: input.comment })
    const side = actor.id === found.orderer.id ? 'byOrderer' : 'byVolunteer'
    const score = { score: input.score, comment: input.comment || null, at: now }
    return orders.advance(found, rated(found, actor, side, score), now)
  },
  present: (result, { actor, now }) => orderView(result, actor, now),
})
