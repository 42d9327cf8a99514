import { pinyin } from 'pinyin-pro'
import type { StoredItem } from './stored-item'

export type SearchIndex = Record<string, { pinyin: string; initials: string }>

/**
 * The pinyin of every name of every item. Made when an item changes (scripts/catalog-search-index.ts) and kept as a
 * file, because the dictionary is far too heavy to load in a function.
 */
export function searchIndexOf(items: StoredItem[]): SearchIndex {
  const index: SearchIndex = {}
  for (const { id, everyday, name, alias } of items) {
    const words = [everyday, name, ...alias].map((word) => word.replace(/[^\p{Script=Han}A-Za-z0-9]/gu, ''))
    index[id] = { pinyin: words.map(fullOf).join(' '), initials: words.map(initialsOf).join(' ') }
  }
  return index
}

const fullOf = (word: string) => pinyin(word, { toneType: 'none', type: 'array', v: true }).join('').toLowerCase()

const initialsOf = (word: string) =>
  pinyin(word, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase()
