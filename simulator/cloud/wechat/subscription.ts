import type { Clock } from '../clock'
import type { Records } from '../records'
import { fieldFault } from './field-rules'
import { OpenApiError } from './openapi-error'
import type { Templates } from './template'

/** What the person pressed in the subscribe dialog, per template. */
export type SubscribeResult = 'accept' | 'reject' | 'ban' | 'filter'

/** What WeChat remembers of one person and one template. */
export interface Quota {
  /** Messages that may still be sent (one-time templates). */
  left: number
  /** A long-term consent is in force. */
  standing: boolean
}

export interface SentMessage {
  msgid: number
  touser: string
  templateId: string
  title: string
  fields: Record<string, string>
  data: Record<string, string>
  page: string
  /** Milliseconds since 1970, simulated time. */
  at: number
}

export interface SendRequest {
  touser?: string
  template_id?: string
  page?: string
  data?: Record<string, { value?: unknown }>
}

export interface Subscriptions {
  answer(openid: string, templateId: string, result: SubscribeResult): Promise<Quota>
  quota(openid: string, templateId: string): Quota
  /** `subscribeMessage.send`: throws OpenApiError with WeChat's codes, otherwise the message is kept for good. */
  send(request: SendRequest): Promise<{ msgid: number }>
  /** Newest first. */
  messages(filter: { touser?: string; limit: number }): SentMessage[]
  count(): number
}

interface Dependencies {
  records: Records
  templates: Templates
  clock: Clock
  /** Whether the mini-program has this page. */
  hasPage(path: string): boolean
}

export function openSubscriptions({ records, templates, clock, hasPage }: Dependencies): Subscriptions {
  const quotas = records.table<Quota>('quotas')
  const messages = records.table<SentMessage>('messages')
  const inboxes = records.table<number>('inboxes')
  const quota = (openid: string, templateId: string) => quotas.get([openid, templateId]) ?? { left: 0, standing: false }

  return {
    quota,
    answer: (openid, templateId, result) =>
      records.commit(() => {
        const next = answered(quota(openid, templateId), templates.find(templateId)?.kind, result)
        quotas.put([openid, templateId], next)
        return next
      }),
    async send({ touser, template_id, page = '', data }) {
      if (!touser) throw new OpenApiError(40003, 'touser字段openid为空或者不正确')
      const template = templates.find(template_id ?? '')
      if (!template) throw new OpenApiError(40037, 'template_id不正确')
      const fault = fieldFault(template, data)
      if (fault) throw new OpenApiError(47003, `argument invalid! ${fault}`)
      if (!isPage(page, hasPage)) throw new OpenApiError(41030, 'page路径不正确')
      return records.commit(() => {
        spend(touser, template.templateId)
        const [last] = messages.getKeys({ reverse: true, limit: 1 })
        const msgid = Number(last ?? 0) + 1
        messages.put(msgid, {
          msgid,
          touser,
          templateId: template.templateId,
          title: template.title,
          fields: template.fields,
          data: Object.fromEntries(Object.keys(template.fields).map((key) => [key, String(data?.[key]?.value)])),
          page,
          at: clock.now(),
        })
        inboxes.put([touser, msgid], msgid)
        return { msgid }
      })
    },
    messages({ touser, limit }) {
      if (!touser) return [...messages.getRange({ reverse: true, limit })].map(({ value }) => value)
      const range = { start: [touser, Number.MAX_SAFE_INTEGER], end: [touser, 0], reverse: true, limit }
      return [...inboxes.getRange(range)].flatMap(({ value }) => messages.get(value) ?? [])
    },
    count: () => messages.getCount(),
  }

  /** Takes one message off the quota, inside the transaction that keeps the message. */
  function spend(openid: string, templateId: string): void {
    const before = quota(openid, templateId)
    if (before.standing) return
    if (before.left < 1) throw new OpenApiError(43101, 'user refuse to accept the msg')
    quotas.put([openid, templateId], { ...before, left: before.left - 1 })
  }
}

/** An accept adds one message or opens a long-term consent; only a long-term consent can be taken back. */
function answered(before: Quota, kind: 'once' | 'longterm' | undefined, result: SubscribeResult): Quota {
  if (kind === 'longterm') return { ...before, standing: result === 'accept' }
  return result === 'accept' ? { ...before, left: before.left + 1 } : before
}

/** A page is optional; its path without the query must exist in the mini-program. */
function isPage(page: string, hasPage: (path: string) => boolean): boolean {
  if (page === '') return true
  return Buffer.byteLength(page) <= 1024 && hasPage(page.replace(/\?.*/s, '').replace(/^\//, ''))
}
