import { action, everyone, Input, present } from '../../kernel'
import { actingForMe, tiesTo } from '../acting-rows'
import { personOf } from '../identify-person'
import type { ActingForMe } from '../views'

/** Who acts for me, and who asks to. */
export const listActingForMe = action({
  who: 'person',
  input: Input({}),
  allow: everyone,
  handle: async ({ actor, now }): Promise<ActingForMe> => actingForMe(await tiesTo(present(personOf(actor)), now)),
})
