import { findItems } from '../../../../../domain/catalog/rules'
import type { Item, ItemSummary } from '../../../../../domain/catalog/views'

/** How many items are opened for their questions: each is one request the first time, none after. */
const OPENED = 3

export interface AnswerRow {
  key: string
  itemId: string
  itemName: string
  q: string
  a: string
}

export function itemsToAsk(items: ItemSummary[], query: string): ItemSummary[] {
  return findItems(items, query).slice(0, OPENED)
}

/** Questions that hold the words that were typed come first. */
export function answers(items: Item[], query: string): AnswerRow[] {
  const rows = items.flatMap(({ id, name, everyday, faq }) =>
    faq.map(({ q, a }, index) => ({ key: `${id}.${index}`, itemId: id, itemName: everyday || name, q, a })),
  )
  const near = ({ q, a }: AnswerRow) => (q.includes(query) ? 2 : a.includes(query) ? 1 : 0)
  return rows.sort((one, other) => near(other) - near(one))
}
