import { type About, type Change, logged, type Settable } from '../../../kernel'
import type { Content } from '../document'

/** Gone from every phone's board, and no further message. What was sent cannot be called back. */
const offTheBoard = (notice: Content, at: number): Settable<Content> => ({
  boardKeys: [],
  publicFor: null,
  dueAt: null,
  deliverAt: null,
  delivery: notice.delivery && { ...notice.delivery, state: 'done', doneAt: notice.delivery.doneAt ?? at },
})

/** Its last day is over. */
export const expired = (notice: Content, { by, at }: About): Change<Content> => ({
  set: { ...offTheBoard(notice, at), status: 'expired' },
  log: [logged(by, at, 'expire')],
})

export const withdrawn = (notice: Content, { by, at }: About, reason: string): Change<Content> => ({
  set: { ...offTheBoard(notice, at), status: 'withdrawn', withdrawReason: reason },
  log: [logged(by, at, 'withdraw', reason)],
})
