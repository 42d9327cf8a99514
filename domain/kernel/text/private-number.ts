import { withDashes, withoutInvisible } from './characters.rules'
import { checkIdNumber } from './id-number.rules'

/** A number that says who somebody is or how to reach them, and that others have no business to read. */
export type PrivateNumber = 'phone' | 'idNumber' | 'bankCard'

const DIGITS = '零一二三四五六七八九'
const FINANCIAL = '零壹贰叁肆伍陆柒捌玖'
const OTHERS: Record<string, string> = { 〇: '0', 幺: '1', 两: '2', 兩: '2', 貳: '2', 參: '3', 叄: '3', 陸: '6' }

/** A Chinese digit as a digit: 幺三八 is 138. */
const digitOf = (character: string): string => {
  const at = Math.max(DIGITS.indexOf(character), FINANCIAL.indexOf(character))
  return at >= 0 ? String(at) : (OTHERS[character] ?? character)
}

/** What people put between the digits of one number so that it reads well, or is not noticed. */
const BETWEEN = '[\\s\\-.·・、,_*]{0,3}'
const run = (digits: string, times: string) => `${digits}(?:${BETWEEN}\\d){${times}}`

const WHOLE = { before: '(?<!\\d)', after: '(?!\\d)' }
const MOBILE = new RegExp(
  `(?:(?:\\+|00)86${BETWEEN}|(?<!\\d)86${BETWEEN}|${WHOLE.before})${run(`1${BETWEEN}[3-9]`, '9')}${WHOLE.after}`,
  'gu',
)
const ID_NUMBER = new RegExp(`${WHOLE.before}${run('[1-9]', '16')}${BETWEEN}[\\dXx×]${WHOLE.after}`, 'gu')
/** UnionPay's cards begin with 62, older ones of the banks with 4, 5 or 9. */
const CARD = new RegExp(`${WHOLE.before}${run('[4-69]', '15,18')}${WHOLE.after}`, 'gu')

/**
 * The first private number in a text, however it is spelt: with blanks, dots or dashes between its digits, full-width or
 * Chinese digits, with the country before it. ID numbers and cards are told by their check digit, so that a long number
 * of a document is none.
 * @param today 'YYYY-MM-DD'
 */
export function privateNumberIn(text: string, today: string): PrivateNumber | null {
  const plain = withPlainDigits(text)
  const found = (kind: RegExp) => numbersIn(plain, kind)
  if (found(ID_NUMBER).some((number) => checkIdNumber(number, today) === null)) return 'idNumber'
  if (found(CARD).some(isCard)) return 'bankCard'
  return found(MOBILE).length > 0 ? 'phone' : null
}

/** The mobiles in a text, as they are kept. */
export const mobilesIn = (text: string): string[] =>
  numbersIn(withPlainDigits(text), MOBILE).map((number) => number.slice(-11))

const numbersIn = (plain: string, kind: RegExp): string[] =>
  [...plain.matchAll(kind)].map(([one]) => one.replace(/[^\dXx×]/gu, ''))

const withPlainDigits = (text: string): string =>
  withDashes(withoutInvisible(text).normalize('NFKC')).replace(
    /[零〇一二三四五六七八九幺两兩壹贰貳叁參叄肆伍陆陸柒捌玖]/gu,
    digitOf,
  )

/** Luhn's check digit, as every bank's card has it. */
const isCard = (digits: string): boolean =>
  [...digits].reverse().reduce((sum, digit, i) => sum + shareOf(Number(digit), i), 0) % 10 === 0

const shareOf = (digit: number, i: number): number => (i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2)
