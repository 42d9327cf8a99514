import { communityOf, counter, dayOf, inside, type Recounting, recounting } from '../../kernel'
import { gridName } from '../../places'
import { COUNTED_BY, type Moved, RECOUNTED, type Standing } from '../kind/counter'
import { cases } from './collection'
import { type Case, isPickupOpen } from './document'
import { positionsOf } from './positions.rules'

/**
 * Running cases by the day on which they are due, so that "overdue" and "due today" are sums made when asked; and how
 * many came in on a day.
 */
export const caseCounter = counter<Case, Standing, Moved>({
  name: 'cases',
  by: COUNTED_BY,
  isSummed: true,
  countedAs(document) {
    const { state, submittedAt, item, level, dueAt } = document
    if (state === 'draft' || submittedAt === null) return []
    const { department } = item
    const arrived = { what: 'arrived', department, level: 'community', who: 'desk', day: dayOf(submittedAt) } as const
    if (state === 'ended') return [arrived]
    const day = dueAt === null ? '' : dayOf(dueAt)
    return [arrived, { what: 'running', department, level, who: whoHas(document), day }]
  },
  // the item of a sensitive case may tell of hardship or illness, and so may where it is
  noteOf: ({ area, sensitive, item, status }) => ({
    grid: gridName(sensitive ? communityOf(area) : area),
    department: item.department,
    status,
  }),
})

/** The desk, somebody outside it, or nobody who owes anything. */
export const whoHas = (document: Pick<Case, 'status' | 'pickup'>): Standing['who'] => {
  if (document.status === 'delivered') return 'delivered'
  return document.status === 'supplementing' || isPickupOpen(document) ? 'out' : 'desk'
}

export const recountingCases: Recounting = recounting({
  counter: caseCounter,
  documents: cases,
  standing: (area) => ({ scopes: area, position: inside(positionsOf('running', null, {})) }),
  orderBy: 'sortAt',
  fields: ['area', 'state', 'submittedAt', 'item', 'level', 'dueAt', 'status', 'pickup'],
  ...RECOUNTED,
})
