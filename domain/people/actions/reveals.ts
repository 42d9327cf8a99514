import { action, everyone, Input } from '../../kernel'
import { reveals as looks } from '../reveals'
import type { RevealRow } from '../views'

const SHOWN = 100

/** Who looked at my data, when, and why: the newest hundred. */
export const reveals = action({
  who: 'person',
  input: Input({}),
  allow: everyone,
  async handle({ actor }): Promise<{ rows: RevealRow[] }> {
    const rows = await looks.find({ personId: actor.id }, { order: [['at', -1]], limit: SHOWN })
    return { rows: rows.map(({ at, byName, byRole, field, reason }) => ({ at, byName, byRole, field, reason })) }
  },
})
