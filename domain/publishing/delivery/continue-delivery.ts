import { type Notice, notices } from '../../board'
import { gt, now, persistently } from '../../kernel'
import { deliverPage } from './deliver-page'
import { makePage } from './make-page'
import { type DeliveryPage, deliveryPages } from './page'

/** Pages are counted from 0. */
const BEFORE_THE_FIRST = -1

/**
 * Goes on delivering a notice until it is done, paused, or `end` comes: pages that are open first, then the next page of
 * the audience. Several may try at once; one does. @returns whether nothing is left to do
 */
export async function continueDelivery(noticeId: string, end: number): Promise<boolean> {
  let notice = await persistently(() => notices.get(noticeId))
  let passed = BEFORE_THE_FIRST
  while (notice && isRunning(notice) && now() < end) {
    const page = await openPage(noticeId, passed)
    if (page) {
      const outcome = await deliverPage(notice, page, end)
      // one batch of a notice at a time: whoever is killed leaves no more than that in doubt
      if (outcome === 'stopped' || outcome === 'held') return false
      if (outcome === 'waiting') passed = page.page
      if (outcome === 'done') await sumUp(noticeId)
    } else if (!notice.delivery!.streamed) notice = await makePage(notice)
    else if (passed > BEFORE_THE_FIRST) return false
    else return finish(noticeId)
  }
  return false
}

const isRunning = (notice: Notice) => notice.status === 'publishing' && notice.delivery?.state === 'running'

/** The first open page after the last of those that must wait. */
async function openPage(noticeId: string, after: number): Promise<DeliveryPage | null> {
  const rows = await persistently(() =>
    deliveryPages.find({ noticeId, open: true, page: gt(after) }, { order: [['page', 1]], limit: 1 }),
  )
  return rows[0] ?? null
}

/** What the list of notices shows; set, not added, so that doing it twice does no harm. */
async function sumUp(noticeId: string): Promise<void> {
  const pages = await persistently(() => deliveryPages.find({ noticeId }, { limit: 1000, fields: { sent: true } }))
  const sent = pages.reduce((sum, page) => sum + page.sent, 0)
  await persistently(() => notices.updateWhere({ _id: noticeId }, { sent }))
}

async function finish(noticeId: string): Promise<boolean> {
  await persistently(() =>
    notices.updateWhere(
      { _id: noticeId, status: 'publishing', 'delivery.state': 'running' },
      { status: 'published', 'delivery.state': 'done', 'delivery.doneAt': now(), deliverAt: null },
    ),
  )
  return true
}
