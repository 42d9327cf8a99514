import { z } from 'zod'
import { LISTED_STATUSES } from '../rules'
import { QueueFilters } from './filters'
import { caseKinds } from './kind'

/** Absent: of every kind where lists are asked for, an application where one thing is meant. */
export const KindName = z
  .string()
  .refine((name) => caseKinds().some((kind) => kind.name === name), '没有这一类办件，请刷新页面再试')
  .optional()

const ofSomeKind = (status: string) => caseKinds().some(({ statuses }) => Object.hasOwn(statuses, status))

/** The lists of staff: which, narrowed by what. */
export const ListInput = {
  ...QueueFilters,
  status: z
    .array(z.union([z.enum(LISTED_STATUSES), z.string().refine(ofSomeKind, '没有这种状态，请刷新页面再试')]))
    .max(40)
    .optional(),
  kind: KindName,
}
