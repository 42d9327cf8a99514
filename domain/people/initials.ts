import { folded } from '../kernel'
import { HAN } from '../kernel/text/characters.rules'

/**
 * The first character of every letter's range in pinyin order (there are no ranges for i, u and v): the collation knows
 * where a character belongs, so no dictionary needs to be loaded.
 */
const RANGES = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他屲夕丫帀'
const LETTERS = 'abcdefghjklmnopqrstwxyz'

/** Surnames that are read otherwise than the same character elsewhere. */
const SURNAMES: Record<string, string> = {
  曾: 'z',
  单: 's',
  解: 'x',
  仇: 'q',
  查: 'z',
  区: 'o',
  朴: 'p',
  翟: 'z',
  乐: 'y',
  盖: 'g',
  尉: 'y',
}

const order = new Intl.Collator('zh-Hans-CN-u-co-pinyin')

const NEITHER = new RegExp(`[^${HAN}\\p{Script=Latin}]`, 'gu')

/** "wyl" for 王样例, traditional characters as simplified ones; letters stay as they are. What is neither is left out. */
export const initialsOf = (name: string): string =>
  [...folded(name).replace(NEITHER, '')]
    .map((character, i) => (i === 0 && SURNAMES[character]) || initialOf(character))
    .join('')

function initialOf(character: string): string {
  if (/\p{Script=Latin}/u.test(character)) return character.toLowerCase()
  let at = RANGES.length - 1
  while (at > 0 && order.compare(character, RANGES.charAt(at)) < 0) at -= 1
  return LETTERS.charAt(at)
}
