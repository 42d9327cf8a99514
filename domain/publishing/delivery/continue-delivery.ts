import { filled, now, present, withRetries } from '../../kernel'
import { type Mailing, sendNextPage, sentSoFar } from '../../messaging'
import { type Content, contents } from '../content/document'
import { contentPage } from '../content/rules'
import { makePage } from './make-page'
import { noticeTemplate } from './templates'

/** Pages are counted from 0. */
const BEFORE_THE_FIRST = -1

/**
 * Goes on delivering a notice until it is done, paused, or `end` comes: pages that are open first, then the next page of
 * the audience. Several may try at once; one does. @returns whether nothing is left to do
 */
export async function continueDelivery(noticeId: string, end: number): Promise<boolean> {
  let notice = await withRetries(() => contents.get(noticeId))
  let passed = BEFORE_THE_FIRST
  while (notice && isRunning(notice) && now() < end) {
    const sent = await sendNextPage(mailingOf(notice), passed, () => isStillRunning(noticeId), end)
    if (sent) {
      const { outcome, page } = sent
      if (outcome === 'stopped' || outcome === 'held') return false
      if (outcome === 'waiting') passed = page
      if (outcome === 'done') await sumUp(noticeId)
    } else if (!present(notice.delivery).streamed) notice = await makePage(notice)
    else if (passed > BEFORE_THE_FIRST) return false
    else return finish(noticeId)
  }
  return false
}

/** What is sent to everybody whom it is meant for. */
const mailingOf = ({ _id, area, kind, title, category, summary, publishedAt }: Content): Mailing => ({
  id: _id,
  area,
  ...filled(noticeTemplate, { title, category, at: publishedAt ?? now(), summary }),
  page: contentPage({ id: _id, kind }),
})

const isRunning = (notice: Pick<Content, 'status' | 'delivery'>) =>
  notice.status === 'publishing' && notice.delivery?.state === 'running'

/** Staff may have paused it meanwhile. */
async function isStillRunning(noticeId: string): Promise<boolean> {
  const [row] = await withRetries(() =>
    contents.find({ _id: noticeId }, { limit: 1, fields: { 'delivery.state': true, status: true } }),
  )
  return row !== undefined && isRunning(row)
}

/** What the list of notices shows; set, not added, so that doing it twice does no harm. */
async function sumUp(noticeId: string): Promise<void> {
  const sent = await sentSoFar(noticeId)
  await withRetries(() => contents.updateWhere({ _id: noticeId }, { sent }))
}

async function finish(noticeId: string): Promise<boolean> {
  await withRetries(() =>
    contents.updateWhere(
      { _id: noticeId, status: 'publishing', 'delivery.state': 'running' },
      { status: 'published', 'delivery.state': 'done', 'delivery.doneAt': now(), deliverAt: null },
    ),
  )
  return true
}
