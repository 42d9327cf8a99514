import { carriedOut, now } from '../../kernel'
import { deliverNotice } from '../notice/changes/effects'
import { continueDelivery } from './continue-delivery'

/** Short: it may begin at the end of a function's minute. */
const BUDGET = 15_000

/** Begins to deliver right after publishing; what is left when its time is over, the timer goes on with. */
export const deliveringNotices = carriedOut(deliverNotice, {
  repeat: 'safe',
  async run({ noticeId }) {
    await continueDelivery(noticeId, now() + BUDGET)
    return { state: 'done' }
  },
})
