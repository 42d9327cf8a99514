import { action, Input, isOneWith, type Rows } from '../../kernel'
import { sendAlerts } from '../alerts'
import type { AlertRow } from '../views'

/** What is wrong with our subscription templates, newest first: only staff can mend it, in WeChat's console. */
export const alerts = action({
  who: 'staff',
  input: Input({}),
  allow: (actor) => isOneWith(actor, ['admin', 'secretary', 'clerk']),
  handle: async (): Promise<Rows<AlertRow>> => {
    const rows = await sendAlerts.find({}, { order: [['updatedAt', -1]], limit: 20 })
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
    }
  },
})
