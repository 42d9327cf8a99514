import {
  type Area,
  between,
  collection,
  communityOf,
  type Join,
  joinOf,
  now,
  type Stored,
  settings,
  visitedCommunity,
} from '../kernel'
import type { CommunityCard, CommunityName, Department } from './views'

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

/** A community and its surroundings: what everybody there may know. `_id` is its area. */
export interface Community extends Stored {
  name: string
  phone: string
  address: string
  /** when somebody is there, in words */
  hours?: string
  town: { name: string; phone: string }
  county: { name: string; phones: Partial<Record<Department, string>> }
  grids: Grid[]
  buildings: CommunityBuilding[]
}

export const communities = collection<Community>({
  name: 'communities',
  indexes: [],
  retention: { forever: '社区的公开信息，随社区存在' },
})

/** Brings the community along with a document that has its area in `community`, in the same request. */
export const COMMUNITY = joinOf(
  communities,
  { localField: 'community', foreignField: '_id', as: 'communities' },
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

/** The community that the phone has open; one that does not exist is the deployment's. At most two requests a minute. */
export const communityVisited = async (): Promise<Community | null> =>
  (await communityAt(visitedCommunity())) ?? communityAt(settings.community)

/** All that somebody may choose among, by town and name: one request. */
export async function communityNames(): Promise<CommunityName[]> {
  const rows = await communities.find(
    {},
    { order: [['_id', 1]], limit: MOST_COMMUNITIES, fields: { name: true, town: true } },
  )
  return rows.map(({ _id, name, town }) => ({ area: _id, name, town: town.name }))
}

/** Of a city. */
const MOST_COMMUNITIES = 1000

export const communityCard = (community: Community): CommunityCard => ({
  area: community._id,
  name: community.name,
  phone: community.phone,
  address: community.address,
  hours: community.hours ?? '',
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
    { _id: between(`${scope}/`, `${scope}0`) },
    { order: [['_id', 1]], limit: 1000, fields: { _id: true } },
  )
  const areas = rows.map(({ _id }) => _id)
  within = new Map(within).set(scope, { areas, until: at + FRESH_FOR })
  return areas
}
