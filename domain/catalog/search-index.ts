import { pinyin } from 'pinyin-pro'
import type { StoredItem } from './stored-item'

export type SearchIndex = Record<string, { pinyin: string; initials: string }>

/** Whoever types initials means a word, not a sentence. */
const A_WORD = 5

/**
 * The pinyin of every name of every item, and the initials of the words in which it is spoken of. Made when an item changes (scripts/catalog-search-index.ts) and kept as a
 * file, because the dictionary is far too heavy to load in a function.
 */
export function searchIndexOf(items: StoredItem[], spoken: Readonly<Record<string, string[]>>): SearchIndex {
  const index: SearchIndex = {}
  for (const { id, everyday, name, alias } of items) {
    const words = [everyday, name, ...alias].map((word) => word.replace(/[^\p{Script=Han}A-Za-z0-9]/gu, ''))
    const short = (spoken[id] ?? []).filter((word) => word.length <= A_WORD && !words.includes(word))
    index[id] = { pinyin: words.map(fullOf).join(' '), initials: [...words, ...short].map(initialsOf).join(' ') }
  }
  return index
}

const fullOf = (word: string) => pinyin(word, { toneType: 'none', type: 'array', v: true }).join('').toLowerCase()

const initialsOf = (word: string) =>
  pinyin(word, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase()
