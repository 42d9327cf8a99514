import { type About, type Change, type Day, endOf, logged } from '../../../kernel'
import { boardKeysOf } from '../../board/audience'
import type { Notice } from '../document'
import { deliverNotice } from './effects'

/** On the board at once; the subscription messages follow. */
export const published = (notice: Notice, { by, at }: About): Change<Notice> => ({
  set: {
    status: 'publishing',
    boardKeys: boardKeysOf(notice.area, notice.audience),
    publicFor: notice.audience.kind === 'everyone' ? notice.area : null,
    publishedAt: at,
    publishAt: notice.publishAt,
    dueAt: overAt(notice.validUntil),
    delivery: { state: 'running', pages: 0, after: '', streamed: false, startedAt: at, doneAt: null },
    deliverAt: at,
  },
  log: [logged(by, at, 'publish')],
  effects: [deliverNotice({ noticeId: notice._id })],
})

const overAt = (validUntil: Day) => endOf(validUntil) + 1
