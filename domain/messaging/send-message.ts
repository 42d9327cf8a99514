import {
  addDays,
  anyOf,
  atHour,
  carriedOut,
  dayOf,
  exists,
  inc,
  lt,
  newId,
  now,
  type Outcome,
  present,
  settings,
  withRetries,
} from '../kernel'
import { templateAt, weChatFields } from '../templates'
import { isStopped } from './alerts'
import { askWeChat } from './ask-wechat'
import { type InboxMessage, type InboxMessageState, isWeChat, type Mailbox, mailboxes, quotaName } from './mailbox'
import { type MessageSpec, messageEffect } from './message'
import { putInInbox, takeUp } from './put-in-inbox'
import { type Meaning, meaningOf } from './wechat-answers'

/** After this many answers "busy" the message stays in the inbox only; three within a minute, then one a tick. */
const MOST_TRIES = 6

/**
 * Carries out a `message` effect. Safe to repeat: the message in the mailbox is found by the effect's id. That WeChat took
 * it is noted by settling the effect alone, so that is done before anything else.
 */
export const sendingMessages = carriedOut(messageEffect, {
  repeat: 'safe',
  settled: 'at once',
  run: (spec, { effectId, now: at, known }) =>
    sendMessageNow(spec, effectId, at, known?.[quotaName(spec.toOpenid)] as Mailbox['quota'] | undefined),
})

/**
 * Sends one message, at most once: it is put into the mailbox before WeChat is asked, as if WeChat took it, and written
 * again where WeChat did not. Whoever calls notes the outcome at once: met again, a message that was sent is one of which nobody knows.
 * @param id by which a repetition recognises itself
 * @param quota what the ledger said when the call read it; absent: it was not read
 */
export async function sendMessageNow(
  spec: MessageSpec,
  id: string,
  at: number,
  quota?: Mailbox['quota'],
): Promise<Outcome> {
  if (!isWeChat(spec.toOpenid)) return { state: 'failed', reason: `${spec.toName}没有用微信，请打电话告知` }
  const form = templateAt(spec.template)
  const configured = (form && settings.templates[spec.template]?.id) ?? null
  const stopped = configured !== null && isStopped(configured)
  const whyNot = stopped ? '消息模板已停用' : meaningOf(43101).reason
  const deposited = await putInInbox(spec, id, at, stopped ? null : configured, whyNot, quota)
  if (deposited.kind === 'inboxOnly') return { state: 'done', note: 'inboxOnly' }
  if (deposited.kind === 'reserved') return ask(spec, present(configured), deposited.message)
  return resume(spec, configured, deposited.message)
}

/** An earlier attempt was here: its message says what is still to be done. */
async function resume(spec: MessageSpec, templateId: string | null, message: InboxMessage): Promise<Outcome> {
  if (message.state === 'inboxOnly') return { state: 'done', note: message.state }
  if (message.state === 'failed' || message.state === 'unknown')
    return { state: message.state, reason: message.reason ?? '没有发出' }
  if (message.state === 'waiting' && templateId) {
    const next = await takeUp(spec.toOpenid, message)
    if (next) return ask(spec, templateId, next)
  }
  const reason = '发送途中中断，不能确定对方是否收到'
  await write(spec.toOpenid, message.id, { state: 'unknown', reason })
  return { state: 'unknown', reason }
}

async function ask(spec: MessageSpec, templateId: string, message: InboxMessage): Promise<Outcome> {
  const form = templateAt(spec.template)
  const { meaning, reason } = await askWeChat(spec.template, {
    touser: spec.toOpenid,
    templateId,
    page: spec.page,
    data: form ? weChatFields(form, spec.values) : {},
  })
  return conclude[meaning]({ openid: spec.toOpenid, templateId, message, reason })
}

interface Attempt {
  openid: string
  templateId: string
  message: InboxMessage
  reason: string
}

const conclude: Record<Meaning, (attempt: Attempt) => Promise<Outcome>> = {
  // as the message says already
  sent: async () => ({ state: 'done', note: 'sent' }),
  spent: async ({ openid, message, templateId, reason }) => {
    const ledger = { [`quota.${templateId}`]: 0, [`spentAt.${templateId}`]: now() }
    await write(openid, message.id, { state: 'inboxOnly', reason }, ledger)
    return { state: 'done', note: 'inboxOnly' }
  },
  stopped: (attempt) => giveUp(attempt, 'inboxOnly'),
  defect: (attempt) => giveUp(attempt, 'failed'),
  refused: (attempt) => giveUp(attempt, 'failed'),
  token: tryLater,
  busy: tryLater,
  tomorrow: async ({ openid, message, reason }) => {
    await write(openid, message.id, { state: 'waiting', reason })
    return { state: 'retry', reason, at: atHour(addDays(dayOf(now()), 1), 7) }
  },
  unknown: async ({ openid, message, reason }) => {
    await write(openid, message.id, { state: 'unknown', reason })
    return { state: 'unknown', reason }
  },
}

async function tryLater(attempt: Attempt): Promise<Outcome> {
  if (attempt.message.tries >= MOST_TRIES) return giveUp(attempt, 'inboxOnly')
  await write(attempt.openid, attempt.message.id, { state: 'waiting', reason: attempt.reason })
  return { state: 'retry', reason: attempt.reason }
}

/**
 * WeChat certainly did not take it, so what was reserved is given back in the same write that ends the message: it happens
 * once, even if the database's answer is lost. Not given back where WeChat said "spent" since the reservation.
 */
async function giveUp(attempt: Attempt, state: 'inboxOnly' | 'failed'): Promise<Outcome> {
  const { openid, templateId, message, reason } = attempt
  const spentBefore = anyOf([exists(false), lt(message.at)])
  const given = await withRetries(() =>
    mailboxes.updateWhere(
      { _id: openid, 'messages.token': message.token, [`spentAt.${templateId}`]: spentBefore },
      {
        'messages.$.state': state,
        'messages.$.reason': reason,
        'messages.$.token': newId(),
        [`quota.${templateId}`]: inc(1),
      },
    ),
  )
  if (!given) await write(openid, message.id, { state, reason })
  return state === 'failed' ? { state, reason } : { state: 'done', note: 'inboxOnly' }
}

/** WeChat has already answered: what it said must be written down, whatever the database does. */
async function write(
  openid: string,
  id: string,
  { state, reason }: { state: InboxMessageState; reason: string | null },
  ledger: Record<string, unknown> = {},
): Promise<void> {
  await withRetries(async () => {
    const message = { 'messages.$.state': state, 'messages.$.reason': reason }
    if (await mailboxes.updateWhere({ _id: openid, 'messages.id': id }, { ...message, ...ledger })) return
    // so many newer messages came that the message has left the mailbox: the ledger still counts
    if (Object.keys(ledger).length > 0) await mailboxes.updateWhere({ _id: openid }, ledger)
  })
}
