import { gt, inc, inside, neq, now, persistently, push, settings, type wx } from '../../kernel'
import { type TemplateKey, weChatFields } from '../../templates'
import { askWeChat } from '../ask-wechat'
import { MARKS_KEPT, mailboxes } from '../mailbox'
import type { Meaning } from '../wechat-answers'
import type { Mailing, Recipient } from './page'

export interface Result {
  recipient: Recipient
  meaning: Meaning | 'inboxOnly'
  code: number | null
}

const IN_PARALLEL = 5
/** Whoever was not asked within this time comes again later: a batch must be over before its function is cut off. */
const MOST_TIME = 10_000

/** Sends the mailing's message to a claimed batch: reserves the quota of all with one write, then asks WeChat for each. */
export async function sendBatch(mailing: Mailing, batch: Recipient[]): Promise<Result[]> {
  const templateId = settings.templates[mailing.template]?.id ?? ''
  const reserved = await reserve(mailing.id, templateId, batch)
  const queue = batch.filter(({ openid }) => reserved.has(openid))
  const results: Result[] = batch
    .filter(({ openid }) => !reserved.has(openid))
    .map((recipient) => ({ recipient, meaning: 'inboxOnly', code: null }))
  const message = { templateId, page: mailing.page, data: weChatFields(mailing.template, mailing.values) }
  let stop: Result | null = null
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
  return results

  async function next(recipient: Recipient): Promise<Result> {
    if (stop) return { ...(stop as Result), recipient }
    if (now() > until) return { recipient, meaning: 'busy', code: -1 }
    return sendTo(mailing.template, message, recipient)
  }
}

type Prepared = Omit<wx.SubscribeMessage, 'touser'>

async function sendTo(template: TemplateKey, message: Prepared, recipient: Recipient): Promise<Result> {
  const { meaning, code } = await askWeChat(template, { ...message, touser: recipient.openid })
  return { recipient, meaning, code }
}

/**
 * One message off the quota of each, marked with the mailing: where the mark already stands, nothing is taken again. Only
 * when fewer were written than asked (or the database did not say) is it looked up who has the mark.
 */
async function reserve(mailing: string, templateId: string, batch: Recipient[]): Promise<Set<string>> {
  const held = batch.filter(({ tries }) => tries > 0).map(({ openid }) => openid)
  const fresh = batch.filter(({ tries }) => tries === 0).map(({ openid }) => openid)
  if (fresh.length === 0) return new Set(held)
  const count = await persistently(() =>
    mailboxes.updateMany(
      { _id: inside(fresh), reserved: neq(mailing), [`accepts.${templateId}`]: gt(0) },
      { [`accepts.${templateId}`]: inc(-1), reserved: push([mailing], MARKS_KEPT) },
    ),
  )
  if (count === fresh.length) return new Set([...held, ...fresh])
  const marked = await persistently(() =>
    mailboxes.find({ _id: inside(fresh), reserved: mailing }, { limit: 100, fields: { _id: true } }),
  )
  return new Set([...held, ...marked.map(({ _id }) => _id)])
}

/** WeChat's own word that nothing is left: the ledger follows it. */
async function writeSpent(templateId: string, results: Result[]): Promise<void> {
  const spent = results.filter(({ meaning }) => meaning === 'spent').map(({ recipient }) => recipient.openid)
  if (spent.length === 0) return
  const ledger = { [`accepts.${templateId}`]: 0, [`spentAt.${templateId}`]: now() }
  await persistently(() => mailboxes.updateMany({ _id: inside(spent) }, ledger))
}
