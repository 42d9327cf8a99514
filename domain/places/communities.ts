import {
  type Actor,
  type Aggregate,
  type Area,
  between,
  type Condition,
  collection,
  communityOf,
  either,
  type Finding,
  inside,
  type Join,
  joinOf,
  now,
  type Stored,
  settings,
  visitedCommunity,
  widest,
} from '../kernel'
import { STATE_CALENDAR } from './calendar'
import { hoursInWords } from './hours.rules'
import type { CommunityCard, CommunityName, Department, LocalDays, Office } from './views'

export interface GridWorker {
  personId: string
  /** '' while the worker has not opened the mini-program yet */
  openid: string
  name: string
  /** the work phone, which is public */
  phone: string | null
}

export interface Grid {
  area: Area
  name: string
  worker: GridWorker | null
}

export interface CommunityBuilding {
  id: string
  name: string
  grid: Area
  units: number
  location: { lat: number; lng: number } | null
}

/**
 * A community and its surroundings: what everybody there may know, what it has set itself included (`Office`: phone,
 * address, opening hours, closures, extra working days). `_id` is its area.
 */
export interface Community extends Stored, Office {
  name: string
  town: { name: string; phone: string }
  county: { name: string; phones: Partial<Record<Department, string>> }
  grids: Grid[]
  buildings: CommunityBuilding[]
}

/** As it is kept: with who changed what of it. */
export type CommunityDocument = Community & Aggregate

export const communities = collection<CommunityDocument>({
  name: 'communities',
  indexes: [],
  retention: { forever: '社区的公开信息，随社区存在' },
})

/** What nobody needs who only wants to know of it. */
const HEAVY: ('log' | 'effects' | 'requestIds')[] = ['log', 'effects', 'requestIds']

/** Brings the community along with a document that has its area in `community`, in the same request. */
export const COMMUNITY = joinOf(
  communities,
  { localField: 'community', foreignField: '_id', as: 'communities', without: HEAVY },
  ([community]) => {
    rememberCommunity(community)
    return community ?? null
  },
)

const FRESH_FOR = 60_000
const known = new Map<Area, { community: Community | null; until: number }>()

/** What a read brought along anyway is remembered for a minute. */
function rememberCommunity(community: Community | null | undefined, area = community?._id ?? ''): void {
  if (!area) return
  // a stranger may name any community, also thousands that do not exist
  if (known.size >= MOST_COMMUNITIES) known.clear()
  known.set(area, { community: community ?? null, until: now() + FRESH_FOR })
}

/** The community if it was read within the last minute; undefined: it would cost a request. */
export function communityAtHand(area: Area): Community | null | undefined {
  const found = known.get(area)
  return found && found.until > now() && found.until <= now() + FRESH_FOR ? found.community : undefined
}

/** At most one request a minute. */
export async function communityAt(area: Area): Promise<Community | null> {
  const atHand = communityAtHand(area)
  if (atHand !== undefined) return atHand
  const community = await communities.get(area)
  rememberCommunity(community, area)
  return community
}

/** One request: the community, and what a join brings of it. */
export async function communityWith<Out>(
  area: Area,
  join: Join<Out>,
): Promise<{ community: Community; brought: Out } | null> {
  const found = await communities.getWith(area, [join])
  if (!found) return null
  rememberCommunity(found.document)
  return { community: found.document, brought: found.brought(join) }
}

const CALENDARS = 'calendars'

/**
 * Read together with a member of staff: the communities among these areas, for their calendars; at most once a minute, and
 * no request of its own. A town or county has no calendar of its own: nothing is read for it.
 */
export function calendarsBeside(areas: readonly Area[]): Finding[] {
  const own = areas.filter(isCommunity)
  const unknown = own.filter((area) => communityAtHand(area) === undefined)
  if (unknown.length === 0) return []
  const find = { _id: inside(unknown) }
  return [{ from: communities.definition.name, as: CALENDARS, find, limit: unknown.length, without: HEAVY }]
}

/**
 * By which calendar a desk counts the days of what lies in an area, once `calendarsBeside` was asked for it or the area's
 * community was read: a community's own desk by its own. What a town or county sees is one sum of all its communities,
 * whose closures differ: there the State Council's counts, in the figures and in the rows (docs/decisions/025).
 */
export function calendarOf({ grants, joined }: Actor, area: Area): LocalDays {
  const brought: Community[] = joined[CALENDARS] ?? []
  for (const community of brought) rememberCommunity(community)
  const isOwnDesk = grants.some((grant) => grant.area === communityOf(area) && isCommunity(grant.area))
  return (isOwnDesk && known.get(communityOf(area))?.community) || STATE_CALENDAR
}

const isCommunity = (area: Area): boolean => area.split('/').length === 3

/** The community that the phone has open; one that does not exist is the deployment's. At most two requests a minute. */
export const communityVisited = async (): Promise<Community | null> =>
  (await communityAt(visitedCommunity())) ?? communityAt(settings.community)

/** All that somebody may choose among, by town and name: one request. */
export const communityNames = (): Promise<CommunityName[]> => namesOf({})

/** Those of these areas: one request. */
export const communityNamesIn = async (areas: readonly Area[]): Promise<CommunityName[]> =>
  areas.length === 0 ? [] : namesOf(either(widest(areas).flatMap((area) => [{ _id: area }, { _id: below(area) }])))

async function namesOf(condition: Condition): Promise<CommunityName[]> {
  const rows = await communities.find(condition, {
    order: [['_id', 1]],
    limit: MOST_COMMUNITIES,
    fields: { name: true, town: true },
  })
  return rows.map(({ _id, name, town }) => ({ area: _id, name, town: town.name }))
}

const below = (area: Area) => between(`${area}/`, `${area}0`)

/** Of a city. */
const MOST_COMMUNITIES = 1000

export const communityCard = (community: Community): CommunityCard => ({
  area: community._id,
  name: community.name,
  phone: community.phone,
  address: community.address,
  hours: hoursInWords(community.hours),
  closures: community.closures,
  buildings: community.buildings.map(({ id, name, grid, units }) => ({ id, name, grid, units })),
})

let within = new Map<Area, { areas: Area[]; until: number }>()

/** The communities of an area, itself included: at most one request a minute for a town or county, none for a community. */
export async function communitiesWithin(scope: Area): Promise<Area[]> {
  if (scope.split('/').length >= 3) return [communityOf(scope)]
  const at = now()
  const kept = within.get(scope)
  if (kept && kept.until > at && kept.until <= at + FRESH_FOR) return kept.areas
  const rows = await communities.find(
    { _id: below(scope) },
    { order: [['_id', 1]], limit: MOST_COMMUNITIES, fields: { _id: true } },
  )
  const areas = rows.map(({ _id }) => _id)
  within = new Map(within).set(scope, { areas, until: at + FRESH_FOR })
  return areas
}
