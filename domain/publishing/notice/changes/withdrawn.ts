import { type About, type Change, logged } from '../../../kernel'
import type { Notice } from '../document'
import { offTheBoard } from './off-the-board'

export const withdrawn = (notice: Notice, { by, at }: About, reason: string): Change<Notice> => ({
  set: { ...offTheBoard(notice, at), status: 'withdrawn', withdrawReason: reason },
  log: [logged(by, at, 'withdraw', reason)],
})
