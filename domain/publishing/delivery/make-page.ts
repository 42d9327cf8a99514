import { now, present, withRetries } from '../../kernel'
import { handOver } from '../../messaging'
import { type Content, contents } from '../content/document'
import { audienceAfter } from './audience'

/** Memory stays flat, however large the audience. */
const PAGE = 1000

/**
 * Hands the next page of recipients over to messaging.
 * @returns the notice as it is afterwards
 */
export async function makePage(notice: Content): Promise<Content> {
  const progress = present(notice.delivery)
  const { members, last } = await withRetries(() => audienceAfter(notice, progress.after, PAGE))
  await handOver({ id: notice._id, area: notice.area }, progress.pages, members, now())
  const next = { pages: progress.pages + 1, after: last ?? progress.after, streamed: last === null }
  await withRetries(() =>
    contents.updateWhere(
      { _id: notice._id, 'delivery.pages': progress.pages },
      { 'delivery.pages': next.pages, 'delivery.after': next.after, 'delivery.streamed': next.streamed },
    ),
  )
  return { ...notice, delivery: { ...progress, ...next } }
}
