import type { Notice } from '../../board'
import { gt, inc, inside, neq, now, persistently, push, settings, wx } from '../../kernel'
import { MARKS_KEPT, type Meaning, mailboxes, meaningOf, raiseAlert } from '../../messaging'
import { weChatFields } from '../../templates'
import type { Recipient } from './page'

export interface Result {
  recipient: Recipient
  meaning: Meaning | 'inboxOnly'
  code: number | null
}

const IN_PARALLEL = 5
/** Whoever was not asked within this time comes again later: a batch must be over before its function is cut off. */
const MOST_TIME = 10_000

/** Sends the notice to a claimed batch: reserves the quota of all with one write, then asks WeChat for each. */
export async function sendBatch(notice: Notice, batch: Recipient[]): Promise<Result[]> {
  const templateId = settings.templates.notice.id
  const reserved = await reserve(notice._id, templateId, batch)
  const queue = batch.filter(({ openid }) => reserved.has(openid))
  const results: Result[] = batch
    .filter(({ openid }) => !reserved.has(openid))
    .map((recipient) => ({ recipient, meaning: 'inboxOnly', code: null }))
  const message = {
    templateId,
    page: `packages/publishing/pages/notice/notice?id=${notice._id}`,
    data: weChatFields('notice', {
      title: notice.title,
      category: notice.category,
      at: notice.publishedAt ?? now(),
      summary: notice.summary,
    }),
  }
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
    return sendTo(message, recipient)
  }
}

type Prepared = Omit<wx.SubscribeMessage, 'touser'>

async function sendTo(message: Prepared, recipient: Recipient): Promise<Result> {
  const send = () => wx.sendSubscribeMessage({ ...message, touser: recipient.openid })
  let answer = await send()
  if (meaningOf(answer.code).meaning === 'token') answer = await send()
  const { meaning } = meaningOf(answer.code)
  if (meaning === 'stopped' || meaning === 'defect')
    await raiseAlert('notice', message.templateId, answer.code!, answer.message, meaning === 'stopped').catch(
      console.error,
    )
  return { recipient, meaning, code: answer.code }
}

/**
 * One message off the quota of each, marked with the notice: where the mark already stands, nothing is taken again. Only
 * when fewer were written than asked (or the database did not say) is it looked up who has the mark.
 */
async function reserve(noticeId: string, templateId: string, batch: Recipient[]): Promise<Set<string>> {
  const held = batch.filter(({ tries }) => tries > 0).map(({ openid }) => openid)
  const fresh = batch.filter(({ tries }) => tries === 0).map(({ openid }) => openid)
  if (fresh.length === 0) return new Set(held)
  const count = await persistently(() =>
    mailboxes.updateMany(
      { _id: inside(fresh), reserved: neq(noticeId), [`accepts.${templateId}`]: gt(0) },
      { [`accepts.${templateId}`]: inc(-1), reserved: push([noticeId], MARKS_KEPT) },
    ),
  )
  if (count === fresh.length) return new Set([...held, ...fresh])
  const marked = await persistently(() =>
    mailboxes.find({ _id: inside(fresh), reserved: noticeId }, { limit: 100, fields: { _id: true } }),
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
