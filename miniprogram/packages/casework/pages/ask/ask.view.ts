import type { Item, ItemSummary } from '../../../../../domain/catalog/views'
import { dayOf } from '../../../../../domain/kernel/clock/rules'
import { closuresInWords } from '../../../../../domain/places/rules'
import type { CommunityCard } from '../../../../../domain/places/views'
import { type OtherRow, searched } from '../../../../pages/catalog/catalog.view'
import type { Catalog } from '../../../../services/catalog-cache'

/** How many items are opened for their questions: each is one request the first time, none after. */
const OPENED = 3

/** How the community is reached, and on which of the next days it is not. */
export interface Reached {
  name: string
  phone: string
  address: string
  hours: string
  closed: string
}

/** What the phone kept before communities said their closures has none. */
export const reached = (
  { name, phone, address, hours, closures = [] }: Omit<CommunityCard, 'closures'> & Partial<CommunityCard>,
  now: number,
): Reached => ({ name, phone, address, hours, closed: closuresInWords(closures, dayOf(now)) })

export interface AnswerRow {
  key: string
  itemId: string
  itemName: string
  q: string
  a: string
}

/** As the one search finds them: items whose questions are opened, and what is not asked here, with whom to call. */
export function whatToAsk(catalog: Catalog, query: string): { items: ItemSummary[]; others: OtherRow[] } {
  const { rows, others } = searched({ ...catalog, services: [], notices: [] }, query)
  const ids = rows.map(({ id }) => id).slice(0, OPENED)
  return { items: ids.flatMap((id) => catalog.items.find((item) => item.id === id) ?? []), others: others.slice(0, 1) }
}

/** Questions that hold the words that were typed come first. */
export function answers(items: Item[], query: string): AnswerRow[] {
  const rows = items.flatMap(({ id, name, everyday, faq }) =>
    faq.map(({ q, a }, index) => ({ key: `${id}.${index}`, itemId: id, itemName: everyday || name, q, a })),
  )
  const near = ({ q, a }: AnswerRow) => (q.includes(query) ? 2 : a.includes(query) ? 1 : 0)
  return rows.sort((one, other) => near(other) - near(one))
}
