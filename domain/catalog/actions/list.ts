import { z } from 'zod'
import { action, everyone, Input, settings } from '../../kernel'
import { communityAt, communityAtHand, communityCard } from '../../places'
import { templateCards } from '../../templates'
import { content } from '../content'
import { notHereIn } from '../not-here'
import { versionOf } from '../version'
import type { CatalogList } from '../views'

/**
 * The whole catalog in brief. A phone that has today's version costs no database request: what it has is null, the
 * community too, unless this function happens to know it.
 */
export const list = action({
  who: 'anyone',
  input: Input({ version: z.string().max(40).optional() }),
  allow: everyone,
  async handle({ input }): Promise<CatalogList> {
    const { version: today, summaries, bannedCertificates, notHere } = await content()
    const has = input.version?.split('.')[0] === today
    const community = has ? communityAtHand(settings.community) : await communityAt(settings.community)
    return {
      version: has && community === undefined ? String(input.version) : versionOf(today, community),
      items: has ? null : summaries,
      bannedCertificates: has ? null : bannedCertificates,
      notHere: has ? null : notHereIn(notHere, community),
      templates: templateCards(),
      community: community ? communityCard(community) : null,
    }
  },
})
