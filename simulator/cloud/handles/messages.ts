import { Hono } from 'hono'
import type { World } from '../../world'
import { CloudError } from '../cloud-error'
import type { SubscribeResult } from '../wechat/subscription'
import { readJson, refuse } from './json'

const RESULTS: readonly SubscribeResult[] = ['accept', 'reject', 'ban', 'filter']

/** Subscription messages as WeChat sees them: what a person answered, and what was accepted for delivery. */
export function messageHandles({ subscriptions, templates }: World): Hono {
  return new Hono()
    .get('/messages', (c) => {
      const limit = Math.min(Number(c.req.query('limit')) || 100, 1000)
      return c.json({ messages: subscriptions.messages({ touser: c.req.query('touser'), limit }) })
    })
    .get('/subscribe', (c) => {
      const openid = c.req.query('openid') ?? ''
      const quotas = templates.list().map(({ templateId }) => [templateId, subscriptions.quota(openid, templateId)])
      return c.json({ quotas: Object.fromEntries(quotas) })
    })
    .post('/subscribe', async (c) => {
      const { openid, templateId, result } = await readJson<Record<string, string>>(c)
      const known = templates.find(templateId ?? '')
      const said = RESULTS.find((one) => one === result)
      if (!openid || !known || !said) {
        const reason = known ? 'openid and result (accept, reject, ban, filter) are needed' : '20001 no such template'
        return refuse(c, new CloudError('INVALID_PARAM', reason))
      }
      return c.json({ quota: await subscriptions.answer(openid, known.templateId, said) })
    })
}
