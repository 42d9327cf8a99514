import { carriedOut, inc, neq, push } from '../../kernel'
import { people } from '../../people'
import { countHours } from '../order/changes/effects'

const KEPT = 100

/** Adds a finished order to the volunteer's hours; the order's id among the last ones counted makes repeating harmless. */
export const countingHours = carriedOut(countHours, {
  repeat: 'safe',
  async run({ personId, orderId, hours }) {
    await people.updateWhere(
      { _id: personId, 'volunteer.counted': neq(orderId) },
      { 'volunteer.hours': inc(hours), 'volunteer.orders': inc(1), 'volunteer.counted': push([orderId], KEPT) },
    )
    return { state: 'done' }
  },
})
