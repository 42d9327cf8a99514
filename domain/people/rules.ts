import { checkIdNumber, cleanIdNumber } from '../catalog/rules'

export { ageOn, birthDayOf, checkIdNumber, cleanIdNumber, sexOf } from '../catalog/rules'

/** @returns what is wrong with a person's name, as a sentence; null when it can be one */
export function checkName(text: string): string | null {
  const name = text.trim()
  if (name === '') return '请填写姓名。'
  if (!/^[\p{Script=Han}\p{Script=Latin}·.' -]+$/u.test(name))
    return '姓名请写汉字，和身份证上一样（少数民族姓名可以带“·”），不能用表情或符号。'
  const letters = [...name.replace(/[^\p{Script=Han}\p{Script=Latin}]/gu, '')].length
  if (letters < 2) return '姓名至少两个字，请和身份证上一样。'
  return letters > 30 ? '姓名太长了，请和身份证上一样。' : null
}

/** Mobile numbers, and landlines with their area code. */
export function checkPhone(text: string): string | null {
  const number = cleanPhone(text)
  if (number === '') return '请填写电话号码。'
  if (/^1[3-9]\d{9}$/.test(number) || /^0\d{9,11}$/.test(number)) return null
  return number.startsWith('1') && number.length !== 11
    ? `手机号码要11位，现在是${number.length}位，请检查。`
    : '电话号码不对，请填11位手机号，座机请带区号。'
}

export const cleanPhone = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^\+?86(?=1)/, '')

/** "510821********0013" */
export const maskIdNumber = (number: string): string => `${number.slice(0, 6)}********${number.slice(14)}`

/** "138****0001" */
export const maskPhone = (number: string): string => `${number.slice(0, 3)}****${number.slice(-4)}`

/** What is wrong with what somebody tells about a person, by input key. */
export function checkIdentity(
  told: { name?: string; idNumber?: string; phone?: string },
  today: string,
): Record<string, string> {
  const problems: Record<string, string> = {}
  const name = told.name === undefined ? null : checkName(told.name)
  const id = told.idNumber === undefined ? null : checkIdNumber(cleanIdNumber(told.idNumber), today)
  const phone = told.phone === undefined ? null : checkPhone(told.phone)
  if (name) problems.name = name
  if (id) problems.idNumber = id
  if (phone) problems.phone = phone
  return problems
}
