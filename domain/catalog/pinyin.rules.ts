import { distanceAtMostOne } from './query-text.rules'
import type { ItemSummary } from './views'

export type Searchable = Pick<
  ItemSummary,
  'no' | 'name' | 'everyday' | 'alias' | 'department' | 'theme' | 'summary' | 'pinyin' | 'initials' | 'said' | 'means'
>

/** Items by letters: full pinyin or initials, best first. */
export function itemsByPinyin<One extends Searchable>(items: readonly One[], wanted: string): One[] {
  const ranked = items.map((item) => ({ item, score: latinScore(wanted, item) })).filter(({ score }) => score > 0)
  ranked.sort((a, b) => b.score - a.score || a.item.no - b.item.no)
  const floor = (ranked[0]?.score ?? 0) * 0.25
  return ranked.filter(({ score }) => score >= floor).map(({ item }) => item)
}

/** Letters only: full pinyin or initials, from the beginning of a word or inside it. */
function latinScore(wanted: string, item: Searchable): number {
  const typed = wanted.replace(/[^a-z0-9]/g, '')
  if (typed.length < 2) return 0
  const full = item.pinyin.split(' ')
  const short = item.initials.split(' ')
  let best = 0
  full.forEach((word, i) => {
    const first = i === 0 ? 3 : 0
    if (word === typed) best = Math.max(best, 100 + first)
    else if (word.startsWith(typed)) best = Math.max(best, 70 + (20 * typed.length) / word.length + first)
    else if (typed.length >= 4 && word.includes(typed)) best = Math.max(best, 50 + (20 * typed.length) / word.length)
    else if (typed.length >= 5 && distanceAtMostOne(typed, word)) best = Math.max(best, 60)
  })
  short.forEach((word, i) => {
    const first = i === 0 ? 3 : 0
    if (word === typed) best = Math.max(best, 95 + first)
    // behind the names stand the words in which it is spoken of: their beginnings are also those of people's names
    else if (i >= full.length) return
    else if (word.startsWith(typed)) best = Math.max(best, 60 + (20 * typed.length) / word.length + first)
    else if (typed.length >= 3 && word.includes(typed)) best = Math.max(best, 40 + (20 * typed.length) / word.length)
  })
  return best
}
