import { After, action, Input, isOneWith, Limit, type Page } from '../../kernel'
import { sendAlerts } from '../alerts'
import type { AlertRow } from '../views'

/** What is wrong with our subscription templates, the latest first: only staff can mend it, in WeChat's console. */
export const alerts = action({
  who: 'staff',
  input: Input({ after: After, limit: Limit }),
  allow: (actor) => isOneWith(actor, ['admin', 'secretary', 'clerk']),
  handle: async ({ input: { after, limit } }): Promise<Page<AlertRow>> => {
    const { rows, next } = await sendAlerts.page({}, { orderBy: 'updatedAt', direction: -1, after, limit })
    return {
      rows: rows.map(({ template, templateId, code, message, count, updatedAt, stoppedUntil }) => ({
        template,
        templateId,
        code,
        message,
        count,
        at: updatedAt,
        stoppedUntil,
      })),
      next,
    }
  },
})
