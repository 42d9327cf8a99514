import { z } from 'zod'
import { action, everyone, Input, visitedCommunity } from '../../kernel'
import { communityAtHand, communityCard, communityVisited } from '../../places'
import { templateCards } from '../../templates'
import { catalogData } from '../catalog-data'
import { notHereIn } from '../not-here'
import { versionOf } from '../version'
import type { CatalogList } from '../views'

/**
 * The whole catalog in brief. A phone that has today's version costs no database request: what it has is null, the
 * community too, unless this function happens to know it.
 */
export const list = action({
  who: 'anyone',
  input: Input({ version: z.string().max(80).optional() }),
  allow: everyone,
  async handle({ input }): Promise<CatalogList> {
    const { version: today, summaries, bannedCertificates, notHere } = await catalogData()
    const area = visitedCommunity()
    const [items, whose] = input.version?.split('.') ?? []
    const has = items === today && whose === area
    const community = has ? communityAtHand(area) : await communityVisited()
    return {
      version:
        has && community === undefined ? String(input.version) : versionOf(today, community?._id ?? area, community),
      items: has ? null : summaries,
      bannedCertificates: has ? null : bannedCertificates,
      notHere: has ? null : notHereIn(notHere, community),
      templates: templateCards(),
      community: community ? communityCard(community) : null,
    }
  },
})
