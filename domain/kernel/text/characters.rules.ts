/**
 * What nobody can see: joiners, direction marks, soft hyphens, fillers, variation selectors, the key round a digit
 * that an emoji keyboard gives. Copying from a contact, a web page or Word brings them along.
 */
const INVISIBLE = new RegExp(
  `[${[
    '\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F',
    '\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\u20E3\\u2800\\u3164',
    '\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\u{E0000}-\\u{E007F}',
  ].join('')}]`,
  'gu',
)

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be taken out
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g

/** Every blank of Unicode: of Chinese and western keyboards, of Word, of tables. */
const BLANK = /[\s\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/gu

/** Dashes, minus signs and the long vowel mark that stands for one on some keyboards. */
const DASH = /[\u002D\u02D7\u058A\u2010-\u2015\u2043\u2212\u2500\u2E3A\u2E3B\u30FC\uFE58\uFE63\uFF0D]/gu

/** The dot in the names of minorities and in transcribed names: everything that looks like it. */
const DOT =
  /[\u00B7\u02D9\u0387\u1427\u16EB\u2022\u2024\u2027\u2218\u2219\u22C5\u25CF\u25E6\u2E30\u2E31\u2E33\u2981\u30FB\u318D\uA4F8\uA78F\uFE52\uFF0E\uFF65\u{10101}]/gu

/** Characters that old systems keep in places of their own; on another machine they are another character or a box. */
const PRIVATE = /[\uE000-\uF8FF\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}]/u

/** Pieces of characters: U+2F00 "⼀" looks just like 一 and is another code. Keyboards and scans give them. */
const KANGXI = /[\u2F00-\u2FD5\u2E9F\u2EF3]/gu

/**
 * Radicals that look like a whole character and have no mapping in Unicode's own normal forms; text copied from a PDF
 * is full of them: U+2EE2 "⻢" for 马. By Unicode's EquivalentUnifiedIdeograph.
 */
const RADICALS = '⺝⺠⺩⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰'
const MEANT = '月民王虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙'

/** A piece that is no character by itself: "⺅", "⻌". */
const PIECE = /[\u2E80-\u2EF3\u31C0-\u31E3]/u

/** Chooses one drawing of the character before it; alone it is nothing. */
const VARIANT = /[\uFE00-\uFE02\u{E0100}-\u{E01EF}]/gu

/**
 * A Chinese character, for the inside of a class. The planes of rare characters are named as well: a phone knows those
 * of its year only, and every new version of Unicode adds thousands that stand on somebody's card.
 */
export const HAN = '\\p{Script=Han}\\u{20000}-\\u{3FFFD}'

const HAN_BEFORE = new RegExp(`[${HAN}]$`, 'u')

/** What people put round a number and between its parts: brackets, quotes, dots, commas, the end of a sentence. */
const MARKS = /[()[\]{}<>【】〔〕〈〉《》「」『』·.,:;/\\_|~'"“”‘’、。]/gu

/** In the mode for whole characters only half ones match. */
const LONE_SURROGATE = /[\uD800-\uDFFF]/u

export const withoutInvisible = (text: string): string => text.replace(CONTROL, '').replace(INVISIBLE, '')

/** The same, but what chooses the drawing of a Chinese character stays with it. */
export const withoutInvisibleInName = (text: string): string =>
  text
    .replace(CONTROL, '')
    .replace(INVISIBLE, (sign, at: number, whole: string) =>
      /[\uFE00-\uFE02]/.test(sign) && HAN_BEFORE.test(whole.slice(0, at)) ? sign : '',
    )

/** Nothing that anybody could see. */
export const isBlank = (text: string): boolean => withoutInvisible(text).replace(VARIANT, '').replace(BLANK, '') === ''

export const hasBrokenCharacter = (text: string): boolean => LONE_SURROGATE.test(text) || text.includes('\uFFFD')

/** The first character that only an old system knows; null: none. */
export const privateCharacterOf = (text: string): string | null => PRIVATE.exec(text)?.[0] ?? null

export const withoutVariants = (text: string): string => text.replace(VARIANT, '')

export const oneBlank = (text: string): string => text.replace(BLANK, ' ').trim()

export const withoutBlanks = (text: string): string => text.replace(BLANK, '')

export const withDashes = (text: string, dash = '-'): string => text.replace(DASH, dash)

export const withDots = (text: string): string => text.replace(DOT, '·')

/** A radical that stands for a character becomes that character: nobody can tell the two apart on paper or screen. */
export const withWholeCharacters = (text: string): string =>
  text
    .replace(KANGXI, (radical) => radical.normalize('NFKC'))
    .replace(/[\u2E80-\u2EF3]/g, (radical) => MEANT[RADICALS.indexOf(radical)] ?? radical)

/** The first piece of a character that stands alone; null: none. */
export const pieceOf = (text: string): string | null => PIECE.exec(text)?.[0] ?? null

/** Full-width letters, digits and signs as the plain ones; nothing else of the text is touched. */
export const withPlainLetters = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))

/**
 * A number as it is kept: of what was typed or copied, without its label, without blanks, dashes and marks between and
 * around its parts.
 * @param label what may stand before it: "身份证号："
 */
export const onlyNumber = (text: string, label: RegExp): string =>
  withoutBlanks(withDashes(withDots(withoutInvisible(text.normalize('NFKC'))), ''))
    .replace(label, '')
    .replace(MARKS, '')

/** Letters, marks and digits, of every script; rare characters by their planes, as in HAN. */
export const onlyLetters = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}\u{20000}-\u{3FFFD}]/gu, '')

export const charactersOf = (text: string): string[] => [...text]

/** U+E863, for a sentence about a character that cannot be shown. */
export const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
