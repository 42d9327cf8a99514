import { type Notice, notices } from '../../board'
import { now, persistently } from '../../kernel'
import { audienceAfter } from './audience'
import { type DeliveryPage, deliveryPages, type GridCount } from './page'

/** Memory stays flat, however large the audience. */
const PAGE = 1000

/**
 * Makes the next page of recipients. Its id is the notice's and its number, so two who make it make one.
 * @returns the notice as it is afterwards
 */
export async function makePage(notice: Notice): Promise<Notice> {
  const progress = notice.delivery!
  const { members, last } = await persistently(() => audienceAfter(notice, progress.after, PAGE))
  const grids: Record<string, GridCount> = {}
  for (const { grid } of members) {
    grids[grid] ??= { people: 0, sent: 0, failed: 0 }
    grids[grid].people += 1
  }
  const recipients = members
    .filter(({ reachable }) => reachable)
    .map(({ openid, grid }) => ({ openid, grid, tries: 0 }))
  const at = now()
  const page: DeliveryPage = {
    _id: `${notice._id}:${String(progress.pages).padStart(5, '0')}`,
    version: 1,
    area: notice.area,
    createdAt: at,
    updatedAt: at,
    noticeId: notice._id,
    page: progress.pages,
    people: members.length,
    recipients,
    cursor: 0,
    flight: null,
    waitUntil: 0,
    retryAt: 0,
    open: recipients.length > 0,
    sent: 0,
    inboxOnly: members.length - recipients.length,
    unknown: 0,
    failed: {},
    grids,
  }
  await persistently(() => deliveryPages.insert(page))
  const next = { pages: progress.pages + 1, after: last ?? progress.after, streamed: last === null }
  await persistently(() =>
    notices.updateWhere(
      { _id: notice._id, 'delivery.pages': progress.pages },
      { 'delivery.pages': next.pages, 'delivery.after': next.after, 'delivery.streamed': next.streamed },
    ),
  )
  return { ...notice, delivery: { ...progress, ...next } }
}
