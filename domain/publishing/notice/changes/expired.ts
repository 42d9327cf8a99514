import { type About, type Change, logged } from '../../../kernel'
import type { Notice } from '../document'
import { offTheBoard } from './off-the-board'

/** Its last day is over. */
export const expired = (notice: Notice, { by, at }: About): Change<Notice> => ({
  set: { ...offTheBoard(notice, at), status: 'expired' },
  log: [logged(by, at, 'expire')],
})
