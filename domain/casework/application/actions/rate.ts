import { z } from 'zod'
import { checkContent, command, Text } from '../../../kernel'
import { rated } from '../changes/rated'
import { applicationLife } from '../life'
import { BESIDE_CASE, loadedCase } from '../load'
import { isOwner } from '../policy'
import { caseView } from '../present/case-view'

/** 好差评: one to five, once. */
export const rate = command(applicationLife, 'rate', {
  who: 'person',
  input: {
    score: z.int().min(1, '请打1到5分').max(5, '请打1到5分'),
    tags: z.array(z.string().max(20)).max(10).optional(),
    comment: Text(500, '评价').optional(),
  },
  beside: BESIDE_CASE,
  loaded: loadedCase,
  see: isOwner,
  async change({ document, about, input: { score, tags = [], comment } }) {
    await checkContent(about.by.openid, { comment })
    return rated(document, about, { score, tags, comment: comment || null })
  },
  present: (found, { actor, now }) => caseView(found, actor, now),
})
