import { checkedIn } from '../changes/checked-in'
import { shownThere } from '../shown-there'

/** The volunteer is there; the hours begin. */
export const checkIn = shownThere('checkIn', checkedIn)
