import { z } from 'zod'
import { After, action, Input, inside, Limit, type Page } from '../../../kernel'
import type { CallbackRow } from '../../views'
import { callbacks } from '../document'
import { answeredAreas, answersSomebody } from '../policy'
import { callbackRow } from '../present'

/** Who waits for a person of my community: whoever has waited longest first. Of those that were answered, the latest asked first. */
export const listCallbacks = action({
  who: 'staff',
  input: Input({ after: After, limit: Limit, status: z.enum(['waiting', 'handled']).optional() }),
  allow: answersSomebody,
  async handle({ input: { after, limit, status = 'waiting' }, actor, now }): Promise<Page<CallbackRow>> {
    const { rows, next } = await callbacks.page(
      { area: inside(answeredAreas(actor)), status },
      { orderBy: 'askedAt', direction: status === 'waiting' ? 1 : -1, after, limit },
    )
    return { rows: rows.map((row) => callbackRow(row, actor, now)), next }
  },
})
