import type { EffectSpec } from '../../../kernel'
import { resumedFrom } from '../../clock/promise'
import { type Case, isPickupOpen } from '../document'
import { pickupCalledOff } from '../messages'

/** A pick-up that nobody needs any more is over, the clock runs on, and the worker is told not to go. */
export function pickupEnded(document: Case, at: number): { set: Partial<Case>; effects: EffectSpec[] } {
  if (!isPickupOpen(document)) return { set: {}, effects: [] }
  return {
    set: {
      pickup: { ...document.pickup!, doneAt: at },
      clock: resumedFrom(document.clock, 'pickup', at),
    },
    effects: [pickupCalledOff(document, at)],
  }
}
