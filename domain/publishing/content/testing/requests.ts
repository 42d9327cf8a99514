import type { Measure } from '../../../../tests/bench/requests'
import { requestId } from '../../../../tests/product/phone-client'
import type { Product } from '../../../../tests/product/product'

const DAY = 24 * 3600_000

/** What a notice costs those who write it and those who read it. */
export async function measured(product: Product, measure: Measure) {
  const secretary = (await product.console('secretary')).waiting()
  const validUntil = new Date(Date.now() + 10 * DAY).toISOString().slice(0, 10)
  const notice = {
    requestId: requestId(),
    title: '停水通知',
    html: '<p>明天上午停水两小时。</p>',
    category: '通知',
    validUntil,
    audience: { kind: 'everyone' },
  }
  const saved = await measure('save a notice', 2, secretary.ask('publishing.save', notice))
  await measure('reach of everyone', 3, secretary.ask('publishing.reach', { audience: { kind: 'everyone' } }))
  await measure(
    'publish, before delivery',
    3,
    secretary.ask('publishing.publish', { noticeId: saved.noticeId, version: saved.version }),
  )
  const resident = product.phone('resident-0003').waiting()
  await measure('inbox', 1, resident.ask('messaging.inbox'))
  // its readers are counted by the tick, all together (domain/publishing/content/content.test.ts)
  await measure('mark read', 1, resident.ask('messaging.markRead', { ids: [saved.noticeId] }), 1)
  await measure('notices', 2, resident.ask('publishing.list'))
}
