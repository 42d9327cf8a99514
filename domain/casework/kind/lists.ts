import type { Actor } from '../../kernel'
import type { Filters } from './filters'
import { type CaseList, caseKinds } from './kind'

/** Lists of cases are for those who handle or oversee some kind of them. */
export const hasQueue = (actor: Actor): boolean => caseKinds().some((kind) => kind.isFor(actor))

/** The lists of this actor, one of each kind that has something to show. */
export async function listsOf(actor: Actor, filters: Filters, now: number): Promise<CaseList[]> {
  const lists = await Promise.all(caseKinds().map((kind) => kind.list(actor, filters, now)))
  return lists.filter((list) => list !== null)
}
