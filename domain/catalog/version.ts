import { type Community, communityAtHand } from '../places'
import { content } from './content'

/** Today's version of all that catalog.list says: the items', and the community's after the point. */
export async function catalogVersion(area: string, community = communityAtHand(area)): Promise<string> {
  return versionOf((await content()).version, community)
}

export const versionOf = (items: string, community: Community | null | undefined): string =>
  `${items}.${community?.version ?? 0}`
