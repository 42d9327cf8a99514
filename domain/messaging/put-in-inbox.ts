import { anyOf, exists, gt, inc, lte, neq, newId, push, withRetries } from '../kernel'
import { type InboxMessage, type Mailbox, MESSAGES_KEPT, mailboxes, newMailbox } from './mailbox'
import type { MessageSpec } from './message'

/** reserved: in the inbox, and one message of the quota is ours · inboxOnly · known: an earlier attempt put it there */
export type InInbox =
  | { kind: 'reserved'; message: InboxMessage }
  | { kind: 'inboxOnly' }
  | { kind: 'known'; message: InboxMessage }

/**
 * Puts the message into the inbox and takes one message off the ledger, in one write; a second attempt finds the first
 * one's message by its id. Without leave to send, the message alone is put there.
 * @param templateId null: no such template is configured or it is stopped
 * @param quota what the ledger said a moment ago
 */
export async function putInInbox(
  spec: MessageSpec,
  id: string,
  at: number,
  templateId: string | null,
  whyNot: string,
  quota?: Mailbox['quota'],
): Promise<InInbox> {
  const message: InboxMessage = {
    id,
    matter: spec.matter,
    template: spec.template,
    title: spec.title,
    text: spec.text,
    page: spec.page,
    at,
    state: 'sent',
    reason: null,
    token: newId(),
    tries: 1,
  }
  const { toOpenid } = spec
  const quiet: InboxMessage = { ...message, state: 'inboxOnly', reason: whyNot }
  if (templateId && quota && !((quota[templateId] ?? 0) > 0) && (await putQuietly(toOpenid, quiet, templateId)))
    return { kind: 'inboxOnly' }
  if (templateId && (await reserve(toOpenid, message, templateId))) return { kind: 'reserved', message }
  return withRetries(async () => {
    if (await mailboxes.updateWhere({ _id: toOpenid, 'messages.id': neq(id) }, into(quiet)))
      return { kind: 'inboxOnly' }
    const mailbox = await mailboxes.get(toOpenid)
    const known = mailbox?.messages.find((other) => other.id === id)
    // our own write may have happened although its answer was lost
    if (known?.token === message.token)
      return known.state === 'inboxOnly' ? { kind: 'inboxOnly' } : { kind: 'reserved', message }
    if (known) return { kind: 'known', message: known }
    const made = !mailbox && (await mailboxes.insert(newMailbox(toOpenid, at, { messages: [quiet] })))
    if (!made) throw new Error(`mailbox of ${toOpenid} changed meanwhile`)
    return { kind: 'inboxOnly' }
  })
}

/** In one write where WeChat would refuse it: as long as nothing was accepted since. */
const putQuietly = (openid: string, message: InboxMessage, templateId: string) =>
  withRetries(() =>
    mailboxes.updateWhere(
      {
        _id: openid,
        'messages.id': neq(message.id),
        [`quota.${templateId}`]: anyOf([exists(false), lte(0)]),
      },
      into(message),
    ),
  )

const into = (message: InboxMessage) => ({ messages: push([message], MESSAGES_KEPT), updatedAt: message.at })

const reserve = (openid: string, message: InboxMessage, templateId: string) =>
  withRetries(() =>
    mailboxes.updateWhere(
      { _id: openid, 'messages.id': neq(message.id), [`quota.${templateId}`]: gt(0) },
      { ...into(message), [`quota.${templateId}`]: inc(-1) },
    ),
  )

/** Takes a waiting message up again; of several who try, one does. Its reservation was kept. */
export async function takeUp(openid: string, message: InboxMessage): Promise<InboxMessage | null> {
  const next: InboxMessage = { ...message, state: 'sent', token: newId(), tries: message.tries + 1 }
  const won = await withRetries(async () => {
    const changed = await mailboxes.updateWhere(
      { _id: openid, 'messages.token': message.token },
      { 'messages.$.state': next.state, 'messages.$.token': next.token, 'messages.$.tries': next.tries },
    )
    if (changed) return true
    const now = await mailboxes.get(openid)
    return now?.messages.some((other) => other.token === next.token) ?? false
  })
  return won ? next : null
}
