import { type Community, communityAtHand } from '../places'
import { catalogData } from './catalog-data'

/** Today's version of all that catalog.list says: the items', whose community, and the community's. */
export async function catalogVersion(area: string, community = communityAtHand(area)): Promise<string> {
  return versionOf((await catalogData()).version, area, community)
}

export const versionOf = (items: string, area: string, community: Community | null | undefined): string =>
  `${items}.${area}.${community?.version ?? 0}`
