import { onlyNumber } from './characters.rules'

const LABEL = /^(银行|社保)*卡?[账帐]?号码?[:.]?/

/** As it is kept: digits only, however they were grouped or typed. */
export const cleanBankCard = (text: string): string => onlyNumber(text, LABEL)

/** @returns what is wrong, as a sentence; null when it can be an account */
export function checkBankCard(text: string): string | null {
  const digits = cleanBankCard(text)
  if (!/^\d+$/.test(digits)) return '银行卡号只有数字，请对照卡面检查。'
  if (digits.length < 12 || digits.length > 21)
    return `银行卡号一般16到19位，现在是${digits.length}位，请对照卡面检查。`
  if (/^(\d)\1+$/.test(digits)) return '银行卡号不会全是同一个数字，请对照卡面检查。'
  return null
}

export function maskBankCard(text: string): string {
  const digits = cleanBankCard(text)
  return /^\d{9,}$/.test(digits) ? `尾号${digits.slice(-4)}` : '已填'
}
