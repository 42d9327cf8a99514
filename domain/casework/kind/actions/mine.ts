import { z } from 'zod'
import { After, action, everyone, Input, Limit, pageOfLists } from '../../../kernel'
import type { CaseCard, Page } from '../../views'
import { caseKinds } from '../kind'

/** My cases and those of the people I apply for, of every kind, newest first. */
export const mine = action({
  who: 'person',
  input: Input({ after: After, limit: Limit, state: z.enum(['running', 'ended', 'draft']).optional() }),
  allow: everyone,
  handle: ({ input: { after, limit, state }, actor, now }): Promise<Page<CaseCard>> =>
    pageOfLists(
      caseKinds().map((kind) => (asked) => kind.mine({ personId: actor.id, state }, asked, now)),
      -1,
      { after, limit },
    ),
})
