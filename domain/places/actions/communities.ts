import { action, everyone, Input, type Rows } from '../../kernel'
import { communityNames } from '../communities'
import type { CommunityName } from '../views'

/** The communities among which somebody chooses whom we do not know yet. */
export const communities = action({
  who: 'anyone',
  input: Input({}),
  allow: everyone,
  handle: async (): Promise<Rows<CommunityName>> => ({ rows: await communityNames() }),
})
