import { itemAt } from '../../catalog'
import type { Item } from '../../catalog/views'
import { notFound } from '../../kernel'
import type { Case } from './document'

/** The item as it was when the case was begun; should that version be gone, as it is today. */
export async function itemOf({ item }: Pick<Case, 'item'>): Promise<Item> {
  const found = (await itemAt(item.id, item.version)) ?? (await itemAt(item.id))
  if (!found) throw notFound('这个事项')
  return found
}
