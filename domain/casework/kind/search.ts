import { type Area, badInput, communityOf, inside, wordOf, wordsOfName } from '../../kernel'
import { charactersOf, numberWords } from '../../kernel/text/rules'
import type { Filters } from './filters'

const INITIALS = 6

/** Everything by which staff look for a case: the names in it, how the first one is spelled in pinyin, its number. */
export function searchWords({ names, initials, no }: { names: string[]; initials: string; no: string }): string[] {
  const spelled = charactersOf(initials).slice(0, INITIALS)
  const beginnings = spelled.map((_, i) => spelled.slice(0, i + 1).join(''))
  return [...new Set([...names.flatMap(wordsOfName), ...beginnings, ...numberWords(no)])]
}

/**
 * A word that a case is looked for by, in one community: names of neighbours next door are found by their own desk.
 * Those of sensitive cases are words of their own, which nobody who merely oversees can look for.
 */
export const wordKey = (area: Area, word: string, sensitive = false): string =>
  `${communityOf(area)}${sensitive ? '#' : '|'}${word}`

/**
 * What is looked for, as words are kept; null: nothing.
 * @throws BAD_INPUT at `search` for a single letter within what no index narrows
 */
export function wordLookedFor({ search, itemId, grid }: Filters): string | null {
  const word = wordOf(search ?? '')
  if (word === '') return null
  if (charactersOf(word).length === 1 && (itemId || grid))
    throw badInput({ search: '只写了一个字，请再写一个字，或者先去掉事项、网格的筛选。' })
  return word
}

/** Equality where there is one value, so that an index is read in its order. */
export const oneOf = (values: readonly string[]): unknown => (values.length === 1 ? values[0] : inside([...values]))
