import { z } from 'zod'
import { After, action, Input, inside, Limit } from '../../../kernel'
import { notices } from '../document'
import { communitiesOf, mayPublish } from '../policy'
import { staffRow } from '../present'

const Status = z.enum(['draft', 'scheduled', 'publishing', 'published', 'paused', 'withdrawn', 'expired'])
const ROW = { html: false, log: false, effects: false, lastReaders: false }

/** My communities' notices, the last touched first unless asked otherwise. */
export const staffList = action({
  who: 'staff',
  input: Input({ after: After, limit: Limit, status: Status.optional(), order: z.enum(['asc', 'desc']).optional() }),
  allow: mayPublish,
  handle: async ({ input: { after, limit, status, order }, actor, now }) => {
    const condition = { area: inside(communitiesOf(actor)), ...(status ? { status } : {}) }
    const { rows, next } = await notices.page(condition, {
      orderBy: 'updatedAt',
      direction: order === 'asc' ? 1 : -1,
      after,
      limit,
      fields: ROW,
    })
    return { rows: rows.map((row) => staffRow(row, actor, now)), next }
  },
})
