import { type Notice, notices } from '../../../board'
import { action, Id, Input } from '../../../kernel'
import { meaningOf } from '../../../messaging'
import { gridOf } from '../../notice/actions/reach'
import { isOfMyCommunity, mayPublish } from '../../notice/policy'
import type { Delivery } from '../../views'
import { type DeliveryPage, deliveryPages } from '../page'

const FIGURES = { recipients: false }

/** How the delivery of a notice goes: from the pages' counters. */
export const delivery = action({
  who: 'staff',
  input: Input({ noticeId: Id }),
  load: ({ input }) => notices.get(input.noticeId),
  see: isOfMyCommunity,
  allow: mayPublish,
  handle: async ({ found }): Promise<Delivery> =>
    deliveryOf(
      found,
      found.delivery ? await deliveryPages.find({ noticeId: found._id }, { limit: 1000, fields: FIGURES }) : [],
    ),
})

type Figures = Omit<DeliveryPage, 'recipients'>

export function deliveryOf(notice: Notice, pages: Figures[]): Delivery {
  const sum = (figure: (page: Figures) => number) => pages.reduce((total, page) => total + figure(page), 0)
  const failedByCode: Record<string, number> = {}
  const grids = new Map<string, { people: number; sent: number; failed: number }>()
  for (const page of pages) {
    for (const [code, count] of Object.entries(page.failed)) failedByCode[code] = (failedByCode[code] ?? 0) + count
    for (const [number, { people, sent, failed }] of Object.entries(page.grids)) {
      const before = grids.get(number) ?? { people: 0, sent: 0, failed: 0 }
      grids.set(number, { people: before.people + people, sent: before.sent + sent, failed: before.failed + failed })
    }
  }
  const total = sum(({ people }) => people)
  const sent = sum((page) => page.sent)
  const inboxOnly = sum((page) => page.inboxOnly)
  const unknown = sum((page) => page.unknown)
  const failed = Object.entries(failedByCode).map(([code, count]) => ({
    code,
    reason: meaningOf(Number(code)).reason,
    count,
  }))
  const failedCount = failed.reduce((all, { count }) => all + count, 0)
  const state = notice.delivery?.state ?? 'none'
  const waiting = Math.max(0, total - sent - inboxOnly - unknown - failedCount)
  return {
    state,
    progress: progressOf(state, total, waiting, notice.delivery?.streamed ?? false),
    total,
    sent,
    failed,
    unknown,
    waiting,
    inboxOnly,
    read: notice.reads,
    byGrid: [...grids]
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
