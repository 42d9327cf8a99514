import { SIMPLIFIED, TRADITIONAL } from './folded-characters'
import { nameKey } from './name.rules'
import { charactersOf, isSameName as isSpelledAlike, nameWords, searchKey } from './rules'

/**
 * Comparing and looking for, on the server only: the table of characters is too heavy for a phone. Names and texts are
 * kept as somebody typed them; 吕 and 呂, 叶 and 葉 find each other. Two characters that became one (于, 於) do too.
 */
const SIMPLE = charactersOf(SIMPLIFIED)
const TABLE = new Map(charactersOf(TRADITIONAL).map((character, i) => [character, SIMPLE[i]]))

/** Traditional characters as the simplified ones. */
export const folded = (text: string): string =>
  charactersOf(text)
    .map((character) => TABLE.get(character) ?? character)
    .join('')

/** A word that is looked for, as the words of documents are kept. */
export const wordOf = (text: string): string => folded(searchKey(text))

/** Everything by which somebody is looked for (`nameWords`). */
export const wordsOfName = (name: string): string[] => [...new Set(nameWords(name).map(folded))]

export const isSameName = (one: string, other: string): boolean => isSpelledAlike(folded(one), folded(other))

/** The same for every two spellings of one name: by it somebody is found. */
export const nameKeyOf = (name: string): string => nameKey(folded(name))

/** Most words of Chinese are no longer. */
const LONGEST_PIECE = 4

/** Everything of a text up to four characters long: a word that short is found by one look at an index. */
export function piecesOf(text: string): string[] {
  const characters = charactersOf(wordOf(text))
  const pieces = characters.flatMap((_, from) =>
    characters.slice(from, from + LONGEST_PIECE).map((_last, i) => characters.slice(from, from + i + 1).join('')),
  )
  return [...new Set(pieces)]
}

/**
 * The pieces that a text has when all of these words stand in it, the longest first: a longer word is as many pieces as it
 * takes. None: nothing is asked.
 */
export function piecesLookedFor(words: string): string[] {
  const pieces = words.split(/\s+/u).flatMap((word) => {
    const characters = charactersOf(wordOf(word))
    if (characters.length <= LONGEST_PIECE) return [characters.join('')]
    return characters
      .slice(0, 1 - LONGEST_PIECE)
      .map((_, from) => characters.slice(from, from + LONGEST_PIECE).join(''))
  })
  return [...new Set(pieces)].filter((piece) => piece !== '').sort((a, b) => b.length - a.length)
}
