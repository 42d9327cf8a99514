import { action, Id, Input, thingJoins, thingOf } from '../../../kernel'
import { type CommunityDocument, communities } from '../../communities'
import type { CommunitySettings } from '../../views'
import { setsFor } from '../policy'
import { communitySettings } from '../present'

/** What a community has set itself, and who changed it. One request. */
export const settings = action({
  who: 'staff',
  input: Input({ communityId: Id }),
  joins: ({ communityId }) => thingJoins(communities, communityId),
  load: async ({ actor }) => thingOf<CommunityDocument>(actor)?.document ?? null,
  see: setsFor,
  allow: setsFor,
  handle: ({ found, actor, now }): CommunitySettings => communitySettings(found, actor, now),
})
