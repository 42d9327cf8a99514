import { domain } from '../kernel'
import { communities as listed } from './actions/communities'
import { communities } from './communities'
import { saveSettings } from './settings/actions/save-settings'
import { settable } from './settings/actions/settable'
import { settings } from './settings/actions/settings'

export {
  addWorkingDays,
  dueInWords,
  dueWithin,
  holidayOf,
  isCalendarPublished,
  isWorkingDay,
  localDaysAnew,
  localDaysFrom,
  nextOpening,
  onWorkingDays,
  STATE_CALENDAR,
  workingDaysBetween,
  worksOn,
} from './calendar'
export {
  COMMUNITY,
  type Community,
  type CommunityBuilding,
  calendarOf,
  calendarsBeside,
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
export { closureOn, closuresInWords, extraDayOn, hoursInWords } from './hours.rules'
export type { LocalDays } from './views'

export const registered = domain({
  app: { 'places.communities': listed },
  admin: { 'places.settable': settable, 'places.settings': settings, 'places.saveSettings': saveSettings },
  collections: [communities],
})
