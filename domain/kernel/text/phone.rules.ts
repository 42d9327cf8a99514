import { charactersOf, onlyNumber } from './characters.rules'

const LABEL =
  /^([☎✆☏📞📱]|[联系家庭本人我的办公移动固定座手机电话号码]*(电话|手机|座机|号码?)|tel(ephone)?|phone|mobile)+[.:]?/iu

/**
 * A phone number as it is kept: digits only, without the country, a landline with the 0 of its area. Takes every usual
 * spelling: +86, 0086, brackets, dashes and dots of any kind, full-width digits, and what copying from a contact adds.
 */
export function cleanPhone(text: string): string {
  const plain = onlyNumber(text, LABEL)
  const national = plain
    .replace(/^(\+|00)86/, '')
    .replace(/^86(?=1[3-9]\d{9}$)/, '')
    // with its area a landline has ten digits or more: no number within the country begins with 86 and is as long
    .replace(/^86(?=0?(10\d{8}|(?![48]00)[2-9]\d{9,10})$)/, '')
    // once a mobile of another town was called with a 0 before it
    .replace(/^0(?=1[3-9]\d{9}$)/, '')
  // "+86 827 5234567": abroad the area's 0 is left out
  const isArea = /^(10\d{8}|(?![48]00)[2-9]\d{8,10})$/.test(national)
  return national !== plain && isArea ? `0${national}` : national
}

const MOBILE = /^1[3-9]\d{9}$/
/** 010 and 02x have eight digits after them, the other areas seven or eight; none begins with 0. */
const LANDLINE = /^(0(10|2\d)[1-9]\d{7}|0(?![48]00)[3-9]\d{2}[1-9]\d{6,7})$/

/** "0827-5234567-801" */
const EXTENSION = /^\D*(0\d{2,3}\D?\d{7,8}|1[3-9]\d{9})\D\d{1,6}\D*$/

/** How many of the parts between blanks and commas are long enough to be a number each. */
const numbersIn = (text: string): number =>
  text
    .normalize('NFKC')
    .split(/[\s/、,;。或和及]+/u)
    .filter((part) => part.replace(/\D/g, '').length >= 7).length

/** Mobile numbers, and landlines with their area code. @returns what is wrong, as a sentence; null when it can be one */
export function checkPhone(text: string): string | null {
  const number = cleanPhone(text)
  if (number === '') return '请填写电话号码。'
  if (MOBILE.test(number) || LANDLINE.test(number)) return null
  if (/^[48]00\d{7}$/.test(number)) return '这是客服热线，请填您本人或家人的手机号，或带区号的座机。'
  if (/1[3-9]\d{9}\D*1[3-9]\d{9}/.test(number) || numbersIn(text) > 1) return '这里只填一个号码，另一个请写在备注里。'
  if (/^1[3-9]\d{9}\D+$/.test(number)) return '请只填号码，是谁的可以写在备注里。'
  if (/转|分机|ext|[#x]/i.test(number) || EXTENSION.test(text.normalize('NFKC')))
    return '请只填总机号码，分机号可以写在备注里。'
  if (/^\+/.test(number)) return '请填中国内地的手机号，或带区号的座机。'
  if (!/^\d+$/.test(number)) return '电话号码里只能有数字，请检查。'
  if (number.startsWith('1') && number.length !== 11) return `手机号码要11位，现在是${number.length}位，请检查。`
  if (number.startsWith('1')) return `没有以${number.slice(0, 2)}开头的手机号，请检查。`
  return '电话号码不对，请填11位手机号，座机请带区号。'
}

/** "138****0001"; what is too short to be a number shows nothing. */
export function maskPhone(text: string): string {
  const number = cleanPhone(text)
  if (charactersOf(number).length < 10) return '****'
  return `${number.slice(0, 3)}****${number.slice(-4)}`
}
