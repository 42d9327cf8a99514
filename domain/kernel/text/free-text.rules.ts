import {
  charactersOf,
  oneBlank,
  onlyLetters,
  withDashes,
  withoutBlanks,
  withoutInvisible,
  withoutVariants,
  withWholeCharacters,
} from './characters.rules'

/** Direction marks, zero-width blanks and soft hyphens: they can hide or turn round what others read. */
const MISLEADING = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be taken out
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g

/** What somebody wrote, as they wrote it: the joiners of emoji and of other scripts stay, line breaks stay. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(CONTROL, '')
    .replace(MISLEADING, '')
    .trim()

/** What is compared or looked for in one line. */
export const cleanLine = (text: string): string => oneBlank(withoutInvisible(text.normalize('NFKC')))

/** "AB***"; short ones show nothing. */
export function maskText(text: string): string {
  const characters = charactersOf(cleanText(text))
  return characters.length > 4 ? `${characters.slice(0, 2).join('')}***` : '***'
}

/** An account's name: one way of writing, whatever keyboard; a blank in it is a slip. */
export const cleanAccount = (text: string): string => withoutBlanks(withDashes(cleanLine(text))).toLowerCase()

/** A word that is looked for: letters and digits only, small, half-width. "ＰＺＬ２０２６－Ｘ" is "pzl2026x". */
export const searchKey = (text: string): string =>
  onlyLetters(withoutVariants(withoutInvisible(withWholeCharacters(text).normalize('NFKC'))).toLowerCase())

/** Everything by which a number that people read out is looked for: all of it, and its end. */
export function numberWords(number: string): string[] {
  const whole = searchKey(number)
  const tail = searchKey(number.split('-').slice(-1)[0] ?? number)
  const beginnings = charactersOf(tail).map((_, i) => tail.slice(0, i + 1))
  return [...new Set([whole, ...beginnings.slice(3), tail.slice(-4)])]
}
