import { carriedOut } from '../../kernel'
import { countHours } from '../order/changes/effects'
import { addHours } from './volunteer'

/** Adds a finished order to the volunteer's hours. */
export const countingHours = carriedOut(countHours, {
  repeat: 'safe',
  async run({ personId, orderId, hours }) {
    await addHours(personId, orderId, hours)
    return { state: 'done' }
  },
})
