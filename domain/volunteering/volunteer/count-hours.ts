import { carriedOut } from '../../kernel'
import { addHours } from '../../people'
import { countHours } from '../order/changes/effects'

/** Adds a finished order to the volunteer's hours. */
export const countingHours = carriedOut(countHours, {
  repeat: 'safe',
  async run({ personId, orderId, hours }) {
    await addHours(personId, orderId, hours)
    return { state: 'done' }
  },
})
