import { domain } from '../kernel'
import { get } from './actions/get'
import { list } from './actions/list'
import { precheck } from './actions/precheck'
import { communities } from './communities'

export {
  COMMUNITY,
  type Community,
  type CommunityBuilding,
  communities,
  communitiesWithin,
  communityAt,
  communityAtHand,
  communityCard,
  type Grid,
  type GridWorker,
  rememberCommunity,
} from './communities'
export { content, itemAt, itemSummaries } from './content'
export { notHereIn } from './not-here'
export { catalogVersion } from './version'

export const registered = domain({
  app: { 'catalog.list': list, 'catalog.get': get, 'catalog.precheck': precheck },
  admin: { 'catalog.list': list, 'catalog.get': get, 'catalog.precheck': precheck },
  collections: [communities],
})
