import { gt, inc, inside, neq, newId, now, pull, push, settings, withRetries, type wx } from '../../kernel'
import { templateAt, weChatFields } from '../../templates'
import { askWeChat } from '../ask-wechat'
import { MARKS_KEPT, mailboxes } from '../mailbox'
import { decidesReach, noneLeftOf } from '../reachable'
import type { Meaning } from '../wechat-answers'
import type { Mailing } from './mailing-page'

export interface Addressee {
  openid: string
  /** how often WeChat said "busy"; from 1 on the message off the ledger is already theirs */
  tries: number
}

export interface Result<Who extends Addressee> {
  recipient: Who
  meaning: Meaning | 'inboxOnly'
  code: number | null
}

const IN_PARALLEL = 5
/** Whoever was not asked within this time comes again later: a batch must be over before its function is cut off. */
const MOST_TIME = 10_000

/**
 * Sends one message to people to whom nobody else sends it now: reserves the quota of all with one write, then asks WeChat
 * for each. Who was reserved for before is asked again only if they were busy then (`tries`): nobody gets it twice.
 */
export async function sendBatch<Who extends Addressee>(
  mailing: Omit<Mailing, 'area'>,
  batch: Who[],
): Promise<Result<Who>[]> {
  const form = templateAt(mailing.template)
  const templateId = (form && settings.templates[mailing.template]?.id) ?? ''
  const reserved = await reserve(mailing.id, templateId, batch)
  const queue = batch.filter(({ openid }) => reserved.has(openid))
  const results: Result<Who>[] = batch
    .filter(({ openid }) => !reserved.has(openid))
    .map((recipient) => ({ recipient, meaning: 'inboxOnly', code: null }))
  const message = { templateId, page: mailing.page, data: form ? weChatFields(form, mailing.values) : {} }
  let stop: Result<Who> | null = null
  const until = now() + MOST_TIME
  const lane = async () => {
    for (let recipient = queue.shift(); recipient; recipient = queue.shift()) {
      const result = await next(recipient)
      results.push(result)
      // what is wrong with the template or the day is wrong for everybody who follows
      if (['stopped', 'defect', 'tomorrow'].includes(result.meaning)) stop ??= result
    }
  }
  await Promise.all(Array.from({ length: IN_PARALLEL }, lane))
  await writeSpent(templateId, results)
  if (decidesReach(templateId)) await renewReach(mailing.template, results)
  return results

  async function next(recipient: Who): Promise<Result<Who>> {
    if (stop) return { ...(stop as Result<Who>), recipient }
    if (now() > until) return { recipient, meaning: 'busy', code: -1 }
    return sendTo(mailing.template, message, recipient)
  }
}

type Prepared = Omit<wx.SubscribeMessage, 'touser'>

async function sendTo<Who extends Addressee>(
  template: string,
  message: Prepared,
  recipient: Who,
): Promise<Result<Who>> {
  const { meaning, code } = await askWeChat(template, { ...message, touser: recipient.openid })
  return { recipient, meaning, code }
}

/**
 * One message off the quota of each, marked with the mailing: where the mark already stands, nothing is taken again. Only
 * when fewer were written than asked (or the database did not say) is it looked up whose they were, by a second mark, of
 * this attempt alone.
 */
async function reserve(mailing: string, templateId: string, batch: Addressee[]): Promise<Set<string>> {
  const held = batch.filter(({ tries }) => tries > 0).map(({ openid }) => openid)
  const fresh = batch.filter(({ tries }) => tries === 0).map(({ openid }) => openid)
  if (fresh.length === 0) return new Set(held)
  const attempt = newId()
  const count = await withRetries(() =>
    mailboxes.updateMany(
      { _id: inside(fresh), reserved: neq(mailing), [`quota.${templateId}`]: gt(0) },
      { [`quota.${templateId}`]: inc(-1), reserved: push([attempt, mailing], MARKS_KEPT) },
    ),
  )
  if (count === fresh.length) return new Set([...held, ...fresh])
  const marked = await withRetries(() =>
    mailboxes.find({ _id: inside(fresh), reserved: attempt }, { limit: 100, fields: { _id: true } }),
  )
  return new Set([...held, ...marked.map(({ _id }) => _id)])
}

/** Gives back what was reserved for people to whom WeChat certainly sent nothing: they may be asked anew. */
export async function giveBack({ id, template }: Pick<Mailing, 'id' | 'template'>, openids: string[]): Promise<void> {
  if (openids.length === 0) return
  const ledger = { [`quota.${settings.templates[template]?.id ?? ''}`]: inc(1), reserved: pull(id) }
  await withRetries(() => mailboxes.updateMany({ _id: inside(openids), reserved: id }, ledger))
}

/** WeChat's own word that nothing is left: the ledger follows it. */
async function writeSpent(templateId: string, results: Result<Addressee>[]): Promise<void> {
  const spent = results.filter(({ meaning }) => meaning === 'spent').map(({ recipient }) => recipient.openid)
  if (spent.length === 0) return
  const ledger = { [`quota.${templateId}`]: 0, [`spentAt.${templateId}`]: now() }
  await withRetries(() => mailboxes.updateMany({ _id: inside(spent) }, ledger))
}

/** Whose last message this was, or who had none left, is reachable no more. */
async function renewReach(template: string, results: Result<Addressee>[]): Promise<void> {
  const isOnce = settings.templates[template]?.kind === 'once'
  const empty = results.filter(({ meaning }) => meaning === 'spent' || (isOnce && meaning !== 'inboxOnly'))
  if (empty.length > 0) await noneLeftOf(empty.map(({ recipient }) => recipient.openid))
}
