import {
  charactersOf,
  codeOf,
  HAN,
  hasBrokenCharacter,
  oneBlank,
  onlyLetters,
  pieceOf,
  privateCharacterOf,
  withDashes,
  withDots,
  withoutInvisibleInName,
  withoutVariants,
  withPlainLetters,
  withWholeCharacters,
} from './characters.rules'

/** Passports have 39 letters for each half of a name, and the foreigners' permanent residence card prints both. */
const LONGEST = 80

// no look-behind: phones of some years ago do not know it
const VARIED_HAN = `[${HAN}][\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}]?`
const PADDED = new RegExp(`(${VARIED_HAN}) (?=[${HAN}])`, 'gu')
const POINT = new RegExp(`(${VARIED_HAN})[.。｡](?=[${HAN}])`, 'gu')
const NAME = new RegExp(`^(${VARIED_HAN}|\\p{Script=Latin}\\p{M}{0,3}|[·.' -])+$`, 'u')
/** As a passport prints it, the surname before a comma, "s/o" and "d/o" in it. */
const LATIN_NAME = /^(\p{Script=Latin}\p{M}{0,3}|[·.,/' -])+$/u
/** Letters of other scripts: the cards of foreigners have Latin ones only. */
const FOREIGN =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Tibetan}\p{Script=Mongolian}]/u
const LETTER = new RegExp(`[${HAN}\\p{Script=Latin}]`, 'gu')
const BEGINS = new RegExp(`^([${HAN}]|'?\\p{Script=Latin})`, 'u')
const ENDS_IN_MARK = new RegExp(`([·,/'-]|[${HAN}][.]+)$`, 'u')
/** Digits: the Suzhou numerals are counted among the Chinese characters. */
const DIGIT = new RegExp(`[\\u3021-\\u3029\\u3038-\\u303A]|(?=\\p{N})[^〇${HAN}]`, 'u')

/**
 * A name as it is kept: one form of the dot, no padding between Chinese characters, one blank between western words.
 * The characters themselves stay as typed: rare, compatible and variant ones belong to somebody's card.
 */
export function cleanName(text: string): string {
  const plain = withOneLatin(withWholeCharacters(withoutInvisibleInName(withPlainLetters(text))))
  const spaced = oneBlank(withDashes(plain).replace(/[\u2018\u2019\u201B\u02B9\u02BB\u02BC\u2032\u0060\u00B4]/g, "'"))
  return withDots(spaced)
    .replace(/ ?·+ ?/g, '·')
    .replace(PADDED, '$1')
    .replace(POINT, '$1·')
}

/** A letter and its marks are one character, however the keyboard makes it; "ﬁ", which a PDF gives, is two letters. */
const withOneLatin = (text: string): string =>
  text
    .replace(/[\p{Script=Latin}\p{M}]+/gu, (letters) => letters.normalize('NFC'))
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))

/** @returns what is wrong with a person's name, as a sentence; null when it can be one */
export function checkName(text: string): string | null {
  const name = cleanName(text)
  if (name === '') return '请填写姓名。'
  if (hasBrokenCharacter(name)) return '姓名里有一个字没有传完整，请删掉重打一遍。'
  const old = privateCharacterOf(name)
  if (old)
    return `姓名里有一个字（${codeOf(old)}）是旧系统自编的，别的电脑认不出来。请用输入法打出这个字；打不出来，请带身份证到社区窗口登记。`
  const piece = pieceOf(name)
  if (piece) return `姓名里的“${piece}”只是偏旁，请用输入法打出整个字。`
  if (DIGIT.test(name)) return '姓名里不能有数字，请和身份证上一样。'
  if (FOREIGN.test(name)) return '姓名请写汉字；外国人请照证件写字母（A到Z）。'
  if (!NAME.test(name) && !LATIN_NAME.test(name))
    return '姓名请写汉字，和身份证上一样（少数民族姓名可以带“·”），不能用表情或符号。'
  const letters = (name.match(LETTER) ?? []).length
  if (letters < 2) return '姓名至少两个字，请和身份证上一样。'
  if (!BEGINS.test(name) || ENDS_IN_MARK.test(name)) return '姓名开头和末尾要是字，请检查多余的点或横线。'
  return charactersOf(name).length > LONGEST ? `姓名最多${LONGEST}个字，请和身份证上一样。` : null
}

/** What two spellings of one name have in common: without dots, blanks, dashes and capitals. */
export const nameKey = (text: string): string =>
  onlyLetters(withoutVariants(cleanName(text)).normalize('NFKC').toLowerCase())

export const isSameName = (one: string, other: string): boolean => nameKey(one) === nameKey(other)

/** "王**"; of a western or transcribed name the first part. */
export function maskName(text: string): string {
  const name = cleanName(text)
  const [first = ''] = name.split(/[·,\s]/)
  if (first !== name && first !== '') return `${first}**`
  return `${charactersOf(name)[0] ?? ''}**`
}

const BEGINNINGS = 6

/** Of a name with more parts than this, what begins later is found by its whole. */
const PARTS = 8

/** "alexandra", "alexandramarie", "marie": neighbouring parts of a name, as people call somebody. */
const runsOf = (parts: readonly string[]): string[] =>
  parts
    .slice(0, PARTS)
    .flatMap((_, from) => parts.slice(from, PARTS).map((_, i, rest) => rest.slice(0, i + 1).join('')))

/**
 * Everything by which somebody is looked for: the whole name with and without its dot, its beginnings, the given name,
 * each part of a name that has parts, and several of them that stand together.
 */
export function nameWords(text: string): string[] {
  const whole = nameKey(text)
  const characters = charactersOf(whole)
  const parts = cleanName(text)
    .split(/[·,\s/-]/)
    .map(nameKey)
    .filter(Boolean)
  const beginnings = characters.slice(0, BEGINNINGS).map((_, i) => characters.slice(0, i + 1).join(''))
  const given = characters.length > 2 && parts.length === 1 ? [characters.slice(1).join('')] : []
  return [...new Set([whole, ...beginnings, ...given, ...(parts.length > 1 ? runsOf(parts) : [])])].filter(Boolean)
}
