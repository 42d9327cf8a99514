import { z } from 'zod'
import { action, checkContent, everyone, Id, Input, Text, Version } from '../../../kernel'
import { rated } from '../changes/rated'
import { cases } from '../collection'
import { loadCase, requirePossible } from '../load'
import { isOwner } from '../policy'
import { caseView } from '../present/case-view'

/** 好差评: one to five, once. */
export const rate = action({
  who: 'person',
  input: Input({
    caseId: Id,
    version: Version,
    score: z.int().min(1, '请打1到5分').max(5, '请打1到5分'),
    tags: z.array(z.string().max(20)).max(10).optional(),
    comment: Text(500, '评价').optional(),
  }),
  load: ({ input }) => loadCase(input.caseId),
  see: (actor, { document }) => isOwner(actor, document),
  allow: everyone,
  async handle({ found, input: { version, score, tags = [], comment }, actor, now }) {
    requirePossible(found.document, 'rate', version)
    await checkContent(actor.openid, { comment })
    const change = rated(found.document, { by: actor, at: now }, { score, tags, comment: comment || null })
    return { ...found, document: await cases.advance(found.document, change, now) }
  },
  present: (result, { actor, now }) => caseView(result, actor, now),
})
