import { type About, type Change, type Day, endOf, logged, type Settable } from '../../../kernel'
import { boardKeysOf } from '../../board/audience'
import { kindNamed } from '../../kinds.rules'
import type { Content } from '../document'
import { deliverNotice } from './effects'

/** On the board at once; of a kind that is delivered the subscription messages follow. */
export const published = (notice: Content, { by, at }: About): Change<Content> => ({
  set: {
    ...(kindNamed(notice.kind).delivered ? toBeDelivered(at) : { status: 'published' }),
    boardKeys: boardKeysOf(notice.area, notice.audience),
    publicFor: notice.audience.kind === 'everyone' ? notice.area : null,
    publishedAt: at,
    publishAt: notice.publishAt,
    dueAt: overAt(notice.validUntil),
  },
  log: [logged(by, at, 'publish')],
  effects: kindNamed(notice.kind).delivered ? [deliverNotice({ noticeId: notice._id })] : [],
})

const toBeDelivered = (at: number): Settable<Content> => ({
  status: 'publishing',
  delivery: { state: 'running', pages: 0, after: '', streamed: false, startedAt: at, doneAt: null },
  deliverAt: at,
})

const overAt = (validUntil: Day) => endOf(validUntil) + 1
