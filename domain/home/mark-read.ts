import { z } from 'zod'
import { action, everyone, Id, Input } from '../kernel'
import { markAsRead } from '../messaging'
import { contentAmong } from '../publishing'
import type { Marked } from './views'

/** Messages or notices were read: one write. What was really new is found when the notices' readers are counted. */
export const markRead = action({
  who: 'openid',
  input: Input({ ids: z.array(Id).min(1).max(100) }),
  allow: everyone,
  handle: async ({ input: { ids }, actor: { openid }, now }): Promise<Marked> => {
    await markAsRead(openid, ids, now, contentAmong(ids))
    return { ok: true }
  },
})
