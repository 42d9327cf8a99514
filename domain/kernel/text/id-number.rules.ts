import { isDay } from '../clock/rules'
import { onlyNumber } from './characters.rules'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'
const LENGTH = 18
const LABEL = /^((公民|居民)?身份证?(号码|号)?|证件?(号码|号)|号码|id(no)?)[:.]?/i

/** As it is kept: full-width digits, blanks, dashes, what cannot be seen and a small x, or what looks like one, are fine. */
export const cleanIdNumber = (text: string): string =>
  onlyNumber(text, LABEL)
    .toUpperCase()
    .replace(/[×✕✖✗☓╳⨯\u0425\u03A7]$/u, 'X')

export const birthDayOf = (idNumber: string): string =>
  `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`

export const sexOf = (idNumber: string): '男' | '女' => (Number(idNumber[16]) % 2 === 1 ? '男' : '女')

/**
 * GB 11643-1999: 17 digits and a check character; the cards of residents from Hong Kong, Macao and Taiwan (81, 82, 83)
 * and of foreigners (9) are made by the same rule.
 * @param today 'YYYY-MM-DD'
 * @returns what is wrong, as a sentence; null when it can be somebody's number
 */
export function checkIdNumber(text: string, today: string): string | null {
  const number = cleanIdNumber(text)
  if (number === '') return '请填写身份证号。'
  if (/^\d{15}$/.test(number)) return '这是15位的旧号码，请填新身份证上的18位号码。'
  if (number.length !== LENGTH) return `身份证号要18位，现在是${number.length}位，请对照身份证再看一遍。`
  if (!/^\d{17}[\dX]$/.test(number)) return '身份证号前17位是数字，最后一位是数字或X，请检查。'
  if (number.startsWith('0')) return '身份证号不会以0开头，请对照身份证检查开头几位。'
  const birth = birthDayOf(number)
  if (!isDay(birth) || birth > today || birth < '1900-01-01')
    return `身份证号里的出生日期（${birth}）不对，请检查第7到14位。`
  if (checkCharacterOf(number) !== number[17]) return '身份证号有一位填错了，请对照身份证逐位再看一遍。'
  return null
}

export const checkCharacterOf = (number: string): string =>
  CHECK_CHARACTERS[WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(number[i]), 0) % 11] ?? ''

/** "510821********0013"; what is no whole number shows nothing of itself. */
export function maskIdNumber(text: string): string {
  const number = cleanIdNumber(text)
  return /^\d{17}[\dX]$/.test(number) ? `${number.slice(0, 6)}********${number.slice(14)}` : '********'
}
