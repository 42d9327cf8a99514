import { type About, type Change, logged } from '../../../kernel'
import type { Content } from '../document'

/** Of `delivery` only the state is written: how far the pages have come is the deliverer's own. */
export const paused = ({ by, at }: About): Change<Content> => ({
  set: { status: 'paused', deliverAt: null },
  inner: { 'delivery.state': 'paused' },
  log: [logged(by, at, 'pause')],
})
