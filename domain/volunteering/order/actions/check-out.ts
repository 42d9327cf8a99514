import { checkedOut } from '../changes/checked-out'
import { shownThere } from '../shown-there'

/** Done; the hours are counted once. */
export const checkOut = shownThere('checkOut', checkedOut)
