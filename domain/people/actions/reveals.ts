import { After, action, everyone, Input, Limit, type Page } from '../../kernel'
import { reveals as looks } from '../reveals'
import type { RevealRow } from '../views'

const SHOWN = 100

/** Who looked at my data, when, and why: the newest first. */
export const reveals = action({
  who: 'person',
  input: Input({ after: After, limit: Limit }),
  allow: everyone,
  async handle({ input: { after, limit = SHOWN }, actor }): Promise<Page<RevealRow>> {
    const { rows, next } = await looks.page({ personId: actor.id }, { orderBy: 'at', direction: -1, after, limit })
    return {
      rows: rows.map(({ at, byName, byRole, field, reason, isChange }) => ({
        at,
        byName,
        byRole,
        field,
        reason,
        ...(isChange ? { isChange } : {}),
      })),
      next,
    }
  },
})
