import type { About, EffectSpec, Settable } from '../../../kernel'
import { type Case, isPickupOpen } from '../document'
import { pickupCalledOff } from '../messages'
import { pickupTaskEnded } from '../pickup-task'

/** A pick-up that nobody needs any more is over, and the worker is told not to go. */
export function pickupEnded(document: Case, about: About): { set: Settable<Case>; effects: EffectSpec[] } {
  const { pickup } = document
  if (!isPickupOpen(document) || !pickup) return { set: {}, effects: [] }
  return {
    set: { pickup: { ...pickup, doneAt: about.at, calledOff: true } },
    effects: [pickupTaskEnded(document, pickup, 'calledOff', about), pickupCalledOff(document, about.at)],
  }
}
