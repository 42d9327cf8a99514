import { z } from 'zod'
import { action, effectsAreDue, everyone, Id, Input, inc, newId, push, set } from '../../kernel'
import { countReads, mailboxes, newMailbox, READS_KEPT } from '../mailbox'

const NOTICE_ID = /^notice[-_]/

/**
 * Opened. One write, whatever is in the mailbox: marking twice marks once, and what was really new is found when the
 * notices' readers are counted (an effect of the mailbox, which publishing carries out).
 */
export const markRead = action({
  who: 'openid',
  input: Input({ ids: z.array(Id).min(1).max(100) }),
  allow: everyone,
  handle: async ({ input: { ids }, actor: { openid }, now }): Promise<{ ok: true }> => {
    const noticeIds = ids.filter((id) => NOTICE_ID.test(id))
    const effect = { ...countReads({ noticeIds }), state: 'due' as const, dueAt: now }
    const effectId = `reads-${newId()}`
    const effects = noticeIds.length > 0 ? { [effectId]: { ...effect, tries: 0, claimedAt: null, reason: null } } : {}
    const counting = Object.fromEntries(Object.entries(effects).map(([id, value]) => [`effects.${id}`, set(value)]))
    const due = noticeIds.length > 0 ? { ...counting, effectsDueAt: now, effectsRev: inc(1) } : {}
    const write = () => mailboxes.updateWhere({ _id: openid }, { reads: push(ids, READS_KEPT), updatedAt: now, ...due })
    if (noticeIds.length > 0) effectsAreDue({ collection: 'mailboxes', id: openid })
    if (await write()) return { ok: true }
    const effectsDueAt = noticeIds.length > 0 ? now : null
    // another may have made the mailbox a moment ago
    if (!(await mailboxes.insert({ ...newMailbox(openid, now, { reads: ids }), effects, effectsDueAt }))) await write()
    return { ok: true }
  },
})
