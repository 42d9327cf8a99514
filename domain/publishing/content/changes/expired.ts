import { type About, type Change, logged } from '../../../kernel'
import type { Content } from '../document'
import { offTheBoard } from './off-the-board'

/** Its last day is over. */
export const expired = (notice: Content, { by, at }: About): Change<Content> => ({
  set: { ...offTheBoard(notice, at), status: 'expired' },
  log: [logged(by, at, 'expire')],
})
