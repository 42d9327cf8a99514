import { After, action, type ConditionOn, everyone, Input, inside, Limit, type Page } from '../../kernel'
import { type ExportRecord, exportRecords } from '../exports'
import { EXPORT_CHECKERS } from '../rules'
import type { ExportRow } from '../views'

/** Who took which list out of the console: one's own, the latest first; whoever checks sees those of their areas. */
export const listExports = action({
  who: 'staff',
  input: Input({ after: After, limit: Limit }),
  allow: everyone,
  async handle({ input: { after, limit }, actor }): Promise<Page<ExportRow>> {
    const checked = actor.grants.filter(({ role }) => EXPORT_CHECKERS.includes(role)).map(({ area }) => area)
    const condition: ConditionOn<ExportRecord> = checked.length > 0 ? { scopes: inside(checked) } : { byId: actor.id }
    const { rows, next } = await exportRecords.page(condition, { orderBy: 'at', direction: -1, after, limit })
    return {
      rows: rows.map(({ _id, at, byName, byTitle, kind, count }) => ({
        exportId: _id,
        at,
        by: `${byTitle} ${byName}`,
        kind,
        count,
      })),
      next,
    }
  },
})
