import { action } from '../../../kernel'
import { type MailingFigures, mailingFigures } from '../../../messaging'
import { gridOf } from '../../content/actions/reach'
import type { Content } from '../../content/document'
import { ONE_CONTENT } from '../../content/one-content'
import type { Delivery } from '../../views'

/** How the delivery of a notice goes. */
export const delivery = action({
  who: 'staff',
  ...ONE_CONTENT,
  handle: async ({ found }): Promise<Delivery> =>
    deliveryOf(found, found.delivery ? await mailingFigures(found._id) : NOBODY),
})

const NOBODY: MailingFigures = { people: 0, sent: 0, inboxOnly: 0, unknown: 0, failed: [], grids: {} }

function deliveryOf(notice: Content, figures: MailingFigures): Delivery {
  const { people, sent, inboxOnly, unknown, failed, grids } = figures
  const failedCount = failed.reduce((all, { count }) => all + count, 0)
  const state = notice.delivery?.state ?? 'none'
  const waiting = Math.max(0, people - sent - inboxOnly - unknown - failedCount)
  return {
    state,
    progress: progressOf(state, people, waiting, notice.delivery?.streamed ?? false),
    total: people,
    sent,
    failed,
    unknown,
    waiting,
    inboxOnly,
    read: notice.reads,
    readAt: notice.readsAt ?? null,
    byGrid: Object.entries(grids)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([number, count]) => ({ ...gridOf(notice.area, number), ...count, read: notice.readsByGrid[number] ?? 0 })),
  }
}

/** Until everybody is in a page, the end is not in sight: never shown as finished. */
function progressOf(state: Delivery['state'], total: number, waiting: number, streamed: boolean): number {
  if (state === 'done') return 1
  if (total === 0) return 0
  const progress = (total - waiting) / total
  return streamed ? progress : Math.min(progress, 0.95)
}
