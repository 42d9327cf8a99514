import { type About, type Change, logged } from '../../../kernel'
import type { Content } from '../document'
import { deliverNotice } from './effects'

/** Goes on where it was paused; nobody gets the message twice. */
export const resumed = (notice: Content, { by, at }: About): Change<Content> => ({
  set: { status: 'publishing', deliverAt: at },
  inner: { 'delivery.state': 'running' },
  log: [logged(by, at, 'resume')],
  effects: [deliverNotice({ noticeId: notice._id })],
})
