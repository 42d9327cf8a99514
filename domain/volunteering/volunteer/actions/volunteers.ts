import { z } from 'zod'
import { After, action, areasAs, Input, isOneWith, Limit, type Page } from '../../../kernel'
import { DISPATCHERS, STANDINGS } from '../../rules'
import type { VolunteerRow } from '../../views'
import { volunteerRow } from '../present'
import { listOf } from '../registration'
import { volunteersIn } from '../volunteer'

/** The volunteers of my area: those who wait to be confirmed, who waits longest first; or the others, the latest first. */
export const volunteers = action({
  who: 'staff',
  input: Input({ after: After, limit: Limit, standing: z.enum(STANDINGS).optional() }),
  allow: (actor) => isOneWith(actor, DISPATCHERS),
  async handle({ input: { standing = 'waiting', ...paged }, actor }): Promise<Page<VolunteerRow>> {
    const lists = areasAs(actor, DISPATCHERS).map((area) => listOf(standing, area))
    const { rows, next } = await volunteersIn(lists, { ...paged, direction: standing === 'waiting' ? 1 : -1 })
    return { rows: rows.map(volunteerRow), next }
  },
})
