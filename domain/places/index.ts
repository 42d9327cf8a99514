import { domain } from '../kernel'
import { communities as listed } from './actions/communities'
import { communities } from './communities'

export {
  addWorkingDays,
  dueInWords,
  holidayOf,
  isCalendarPublished,
  isWorkingDay,
  onWorkingDays,
  workingDaysBetween,
} from './calendar'
export {
  COMMUNITY,
  type Community,
  type CommunityBuilding,
  communitiesWithin,
  communityAt,
  communityAtHand,
  communityCard,
  communityNames,
  communityVisited,
  communityWith,
  type Grid,
  type GridWorker,
} from './communities'
export { gridName, gridNameOf } from './grid-name'
export { nameWorkersWeChat } from './grid-worker'

export const registered = domain({ app: { 'places.communities': listed }, collections: [communities] })
