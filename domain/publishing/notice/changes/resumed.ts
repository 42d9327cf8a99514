import { type About, type Change, logged } from '../../../kernel'
import type { Notice } from '../document'
import { deliverNotice } from './effects'

/** Goes on where it was paused; nobody gets the message twice. */
export const resumed = (notice: Notice, { by, at }: About): Change<Notice> => ({
  set: { status: 'publishing', deliverAt: at },
  inner: { 'delivery.state': 'running' },
  log: [logged(by, at, 'resume')],
  effects: [deliverNotice({ noticeId: notice._id })],
})
