import type { Settable } from '../../../kernel'
import type { Notice } from '../document'

/** Gone from every phone's board, and no further message. What was sent cannot be called back. */
export const offTheBoard = (notice: Notice, at: number): Settable<Notice> => ({
  boardKeys: [],
  publicFor: null,
  dueAt: null,
  deliverAt: null,
  delivery: notice.delivery && { ...notice.delivery, state: 'done', doneAt: notice.delivery.doneAt ?? at },
})
