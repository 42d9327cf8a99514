import type { Item } from './views'

/** An item as it lies in items/: what leaves, and `unsure`, the points that the local offices must confirm before use. */
export interface StoredItem extends Omit<Item, 'online' | 'visit' | 'pinyin' | 'initials'> {
  unsure: string[]
}
