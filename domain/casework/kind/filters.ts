import { z } from 'zod'
import { AreaPath, Id, TypedText } from '../../kernel'
import { DEPARTMENTS, LISTED_STATUSES } from '../rules'

/** What a list of cases can be narrowed by. */
export const QueueFilters = {
  search: TypedText(80, 'me', { tooLong: '搜索的字太多了' }).optional(),
  // of applications; those of another kind come in by `inputs.ts`, which knows what is declared
  status: z
    .array(z.union([z.enum(LISTED_STATUSES), z.string()]))
    .max(40)
    .optional(),
  itemId: Id.optional(),
  grid: AreaPath.optional(),
  overdueOnly: z.boolean().optional(),
  level: z.enum(['community', 'town', 'county']).optional(),
  state: z.enum(['mine', 'waiting', 'ended']).optional(),
  department: z.enum(DEPARTMENTS).optional(),
  kind: z.string().optional(),
}
const Filters = z.object(QueueFilters)
export type Filters = z.output<typeof Filters>

/** Filters that not every kind can answer; a kind says which it does, and shows nothing when it is asked for another. */
export const NARROWINGS = ['search', 'itemId', 'level', 'department'] as const
export type Narrowing = (typeof NARROWINGS)[number]

/** What is due first; of what ended the latest. */
export const usualOrder = ({ state }: Filters) => (state === 'ended' ? 'desc' : 'asc')
