import { type About, type Change, logged } from '../../../kernel'
import type { Content } from '../document'
import { offTheBoard } from './off-the-board'

export const withdrawn = (notice: Content, { by, at }: About, reason: string): Change<Content> => ({
  set: { ...offTheBoard(notice, at), status: 'withdrawn', withdrawReason: reason },
  log: [logged(by, at, 'withdraw', reason)],
})
