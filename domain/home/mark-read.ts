import { z } from 'zod'
import { action, everyone, Id, Input } from '../kernel'
import { markOpened } from '../messaging'
import { contentAmong } from '../publishing'
import type { Marked } from './views'

/** Opened, letters or notices: one write. What was really new is found when the notices' readers are counted. */
export const markRead = action({
  who: 'openid',
  input: Input({ ids: z.array(Id).min(1).max(100) }),
  allow: everyone,
  handle: async ({ input: { ids }, actor: { openid }, now }): Promise<Marked> => {
    await markOpened(openid, ids, now, contentAmong(ids))
    return { ok: true }
  },
})
