import { z } from 'zod'
import { ActionError, action, effectsAreDue, everyone, Input, inc, neq, push, RequestId, settings } from '../../kernel'
import { readerMoved } from '../../people'
import { freshEffects, MARKS_KEPT, type Mailbox, mailboxes, newMailbox, STANDING } from '../mailbox'
import { decidesReach } from '../reachable'
import type { QuotaLeft } from '../views'

const Answers = z.record(z.string().max(64), z.enum(['accept', 'acceptWithAudio', 'reject', 'ban', 'filter']))

/** Writes down what the person answered in WeChat's subscribe dialog; the same dialog counts once. */
export const recordAccept = action({
  who: 'openid',
  input: Input({ results: Answers, requestId: RequestId }),
  allow: everyone,
  handle: async ({ input: { results, requestId }, actor: { openid }, now }): Promise<QuotaLeft> => {
    const templateIds = Object.keys(results)
    const kinds = kindsOf(templateIds)
    const changes = Object.entries(results).flatMap(([templateId, answer]): [string, QuotaChange][] => {
      const change = changeOf(kinds.get(templateId), answer)
      return change ? [[templateId, change]] : []
    })
    // what is answered to other templates makes nobody reachable or not
    const moved = changes.some(([id]) => decidesReach(id)) ? [readerMoved({ openid })] : []
    const { effects, due } = freshEffects(moved, now)
    const write = () =>
      mailboxes.updateWhere(
        { _id: openid, quotaRequests: neq(requestId) },
        {
          ...Object.fromEntries(changes.map(([id, { update }]) => [`quota.${id}`, update])),
          quotaRequests: push([requestId], MARKS_KEPT),
          updatedAt: now,
          ...due,
        },
      )
    if (moved.length > 0) effectsAreDue({ collection: 'mailboxes', id: openid })
    if (!(await write())) {
      const quota = Object.fromEntries(changes.map(([id, { first }]) => [id, first]))
      const fresh = { ...newMailbox(openid, now, { quota, quotaRequests: [requestId] }), ...effects }
      if (await mailboxes.insert(fresh)) return { left: leftOf(fresh, templateIds) }
      // the same request again, or another made the mailbox a moment ago: this tells them apart
      await write()
    }
    return { left: leftOf(await mailboxes.get(openid), templateIds) }
  },
})

interface QuotaChange {
  update: unknown
  /** in a mailbox that this very answer makes */
  first: number
}

/** With a voice reminder it is an accept all the same. */
const isAccept = (answer: string): boolean => answer === 'accept' || answer === 'acceptWithAudio'

/** An accept adds one message, or opens a long-term consent; any other answer to a long-term template ends it. */
function changeOf(kind: 'once' | 'longterm' | undefined, answer: string): QuotaChange | null {
  if (kind === 'longterm') return isAccept(answer) ? { update: STANDING, first: STANDING } : { update: 0, first: 0 }
  return isAccept(answer) ? { update: inc(1), first: 1 } : null
}

function kindsOf(templateIds: string[]): ReadonlyMap<string, 'once' | 'longterm'> {
  const kinds = new Map(Object.values(settings.templates).map(({ id, kind }) => [id, kind]))
  if (templateIds.length === 0 || templateIds.length > 5 || templateIds.some((id) => !kinds.has(id)))
    throw new ActionError('BAD_INPUT', '订阅的消息模板不对，请更新小程序后再试。', { results: '有不认识的消息模板。' })
  return kinds
}

const leftOf = (mailbox: Mailbox | null, templateIds: string[]): Record<string, number> =>
  Object.fromEntries(templateIds.map((id) => [id, mailbox?.quota[id] ?? 0]))
