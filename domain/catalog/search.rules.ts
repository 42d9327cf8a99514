import { distanceAtMostOne, normalised, sayingsFor, withoutAsking } from './sayings.rules'
import type { ItemSummary } from './views'

/**
 * Finds items by what people say: whole questions, everyday names, the official name, pinyin, its initials, a small
 * slip of the finger. Best first; nothing that is only loosely like it. Runs on the phone and behind the console's search.
 */
export const searchItems = <One extends Searchable>(items: readonly One[], query: string): One[] =>
  scoredItems(items, query).map(({ item }) => item)

/** The same with how well each answers. */
export function scoredItems<One extends Searchable>(
  items: readonly One[],
  query: string,
): { item: One; score: number }[] {
  const asked = normalised(query)
  if (asked === '') return []
  const wanted = withoutAsking(asked)
  const score = /[\u4e00-\u9fff]|^\d+$/.test(wanted)
    ? chineseScore(wanted, items)
    : (item: One) => latinScore(wanted, item)
  const ranked = items.map((item) => ({ item, score: score(item) })).filter((row) => row.score > 0)
  ranked.sort((a, b) => b.score - a.score || a.item.no - b.item.no)
  const floor = (ranked[0]?.score ?? 0) * 0.25
  return ranked.filter((row) => row.score >= floor)
}

export type Searchable = Pick<
  ItemSummary,
  'no' | 'name' | 'everyday' | 'alias' | 'department' | 'theme' | 'summary' | 'pinyin' | 'initials' | 'said'
>

/** Everything that an item is called. */
export const wordsOf = (item: Searchable) => [item.everyday, item.name, ...item.alias].map(normalised)

function chineseScore(wanted: string, items: readonly Searchable[]) {
  const spoken = [{ text: wanted, weight: 1 }, ...sayingsFor(wanted).map((text) => ({ text, weight: 0.6 }))]
  const rarity = rarityOf(items)
  return (item: Searchable): number => {
    const words = wordsOf(item)
    let best = 0
    for (const { text, weight } of spoken) {
      const byWord = words.reduce((sum, word, i) => Math.max(sum, wordScore(text, word, i === 0)), 0)
      const { score, share } = overlap(text, item, words, rarity)
      // no word of it was said, and of what was said it shares a scrap: it is only like it
      if (byWord === 0 && share < LEAST_SHARE) continue
      best = Math.max(best, weight * (byWord + score))
    }
    return best
  }
}

/** How well one name of an item answers: the same, contained in the question, containing it, or one character off. */
export function wordScore(wanted: string, word: string, isEveryday: boolean): number {
  const bonus = isEveryday ? 4 : 0
  if (word === wanted) return 100 + bonus
  if (word.length >= 2 && wanted.includes(word)) return 50 + 6 * Math.min(word.length, 7) + bonus
  if (wanted.length >= 2 && word.includes(wanted)) return 45 + (35 * wanted.length) / word.length + bonus
  if (wanted.length >= 3 && Math.abs(wanted.length - word.length) <= 1 && distanceAtMostOne(wanted, word)) return 60
  return 0
}

const pairsOf = (text: string) => Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2))

/** In how many items each pair of characters occurs: a rare pair says more. */
function rarityOf(items: readonly Searchable[]): (pair: string) => number {
  const counts = new Map<string, number>()
  for (const item of items)
    for (const pair of new Set(wordsOf(item).flatMap(pairsOf))) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  return (pair) => Math.log((items.length + 1) / (counts.get(pair) ?? items.length + 1))
}

/** Of the pairs of characters that were said, this share must stand in the names of what is found by them alone. */
const LEAST_SHARE = 0.4

interface Overlap {
  score: number
  /** 0 to 1 */
  share: number
}

function overlap(wanted: string, item: Searchable, words: string[], rarity: (pair: string) => number): Overlap {
  const names = words.join('\n')
  const around = normalised(item.theme + item.summary + item.department)
  const pairs = new Set(pairsOf(wanted))
  let score = 0
  let named = 0
  for (const pair of pairs) {
    if (names.includes(pair)) {
      score += 6 * rarity(pair)
      named += 1
    } else if (around.includes(pair)) score += 2
  }
  if (wanted.length === 1) return names.includes(wanted) ? { score: score + 3, share: 1 } : { score, share: 0 }
  return { score, share: pairs.size > 0 ? named / pairs.size : 0 }
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
    else if (word.startsWith(typed)) best = Math.max(best, 60 + (20 * typed.length) / word.length + first)
    else if (typed.length >= 3 && word.includes(typed)) best = Math.max(best, 40 + (20 * typed.length) / word.length)
  })
  return best
}
