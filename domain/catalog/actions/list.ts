import { z } from 'zod'
import { action, everyone, Input, settings } from '../../kernel'
import { communityAt, communityAtHand, communityCard } from '../communities'
import { content } from '../content'
import { versionOf } from '../version'
import type { CatalogList, TemplateCard, TemplateKey } from '../views'

const TITLES: Record<TemplateKey, string> = {
  caseProgress: '办件进度',
  supplementWanted: '补正提醒',
  resultReady: '办结领取',
  pickupTask: '网格任务',
  orderProgress: '点单进度',
  newOrder: '新点单',
  notice: '社区通知',
}

/**
 * The whole catalog in brief. A phone that has today's version costs no database request: what it has is null, the
 * community too, unless this function happens to know it.
 */
export const list = action({
  who: 'anyone',
  input: Input({ version: z.string().max(40).optional() }),
  allow: everyone,
  async handle({ input }): Promise<CatalogList> {
    const { version: today, summaries, bannedCertificates } = await content()
    const has = input.version?.split('.')[0] === today
    const community = has ? communityAtHand(settings.community) : await communityAt(settings.community)
    return {
      version: has && community === undefined ? String(input.version) : versionOf(today, community),
      items: has ? null : summaries,
      bannedCertificates: has ? null : bannedCertificates,
      templates: templates(),
      community: community ? communityCard(community) : null,
    }
  },
})

const templates = (): TemplateCard[] =>
  Object.entries(settings.templates).map(([key, { id, kind }]) => ({
    id,
    key: key as TemplateKey,
    kind,
    title: TITLES[key as TemplateKey] ?? key,
  }))
