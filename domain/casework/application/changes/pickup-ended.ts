import type { EffectSpec, Settable } from '../../../kernel'
import { type Case, isPickupOpen } from '../document'
import { pickupCalledOff } from '../messages'

/** A pick-up that nobody needs any more is over, and the worker is told not to go. */
export function pickupEnded(document: Case, at: number): { set: Settable<Case>; effects: EffectSpec[] } {
  if (!isPickupOpen(document)) return { set: {}, effects: [] }
  return { set: { pickup: { ...document.pickup!, doneAt: at } }, effects: [pickupCalledOff(document, at)] }
}
