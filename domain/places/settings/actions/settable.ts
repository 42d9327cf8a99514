import { action, Input, type Rows } from '../../../kernel'
import { communityNamesIn } from '../../communities'
import type { CommunityName } from '../../views'
import { setAreas, setsSomewhere } from '../policy'

/** The communities that this account may set. */
export const settable = action({
  who: 'staff',
  input: Input({}),
  allow: setsSomewhere,
  handle: async ({ actor }): Promise<Rows<CommunityName>> => ({ rows: await communityNamesIn(setAreas(actor)) }),
})
