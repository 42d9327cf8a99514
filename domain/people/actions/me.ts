import { action, everyone, Input } from '../../kernel'
import { COMMUNITY } from '../../places'
import { personOf } from '../identify-person'
import { communityOfActor, meOf } from '../me'

/** Who I am to the community; a visitor learns the community only. */
export const me = action({
  who: 'visitor',
  input: Input({}),
  joins: [COMMUNITY],
  allow: everyone,
  handle: async ({ actor }) => meOf(personOf(actor), actor.openid, await communityOfActor(actor)),
})
