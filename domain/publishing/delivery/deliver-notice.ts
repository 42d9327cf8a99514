import { carriedOut, now } from '../../kernel'
import { deliverNotice } from '../content/changes/effects'
import { continueDelivery } from './continue-delivery'

/** Short: it may begin at the end of a function's minute. */
const BUDGET = 15_000

/** Delivers right after publishing, a stretch at a time; what must wait (WeChat is busy) the timer goes on with. */
export const deliveringNotices = carriedOut(deliverNotice, {
  repeat: 'safe',
  async run({ noticeId }) {
    const end = now() + BUDGET
    const over = (await continueDelivery(noticeId, end)) || now() < end
    return { state: over ? 'done' : 'again' }
  },
})
