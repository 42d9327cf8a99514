import type { Settable } from '../../../kernel'
import type { Content } from '../document'

/** Gone from every phone's board, and no further message. What was sent cannot be called back. */
export const offTheBoard = (notice: Content, at: number): Settable<Content> => ({
  boardKeys: [],
  publicFor: null,
  dueAt: null,
  deliverAt: null,
  delivery: notice.delivery && { ...notice.delivery, state: 'done', doneAt: notice.delivery.doneAt ?? at },
})
