import { z } from 'zod'
import { After, action, everyone, Input, Limit } from '../../../kernel'
import type { CaseCard, Page } from '../../views'
import { cases } from '../collection'
import { caseCard } from '../present/card'

/** My cases and those of the people I apply for, newest first. */
export const mine = action({
  who: 'person',
  input: Input({ after: After, limit: Limit, state: z.enum(['running', 'ended', 'draft']).optional() }),
  allow: everyone,
  async handle({ input: { after, limit, state }, actor, now }): Promise<Page<CaseCard>> {
    const { rows, next } = await cases.page(
      { parties: actor.id, ...(state ? { state } : {}) },
      { orderBy: 'updatedAt', direction: -1, after, limit },
    )
    return { rows: rows.map((row) => caseCard(row, now)), next }
  },
})
