import { cleanBankCard } from '../text/rules'

/** "１,２００ 元" -> "1200": what was pasted or typed on a Chinese keyboard. */
const plainNumber = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g, '')
    .replace(/^[¥￥]|元$/g, '')
    .replace(/(\d)。(?=\d)/, '$1.')
    .replace(/^\d{1,3}(,\d{3})+(?=\.|$)/, (thousands) => thousands.replace(/,/g, ''))

/** "12" -> 12; words that are no number stay words, empty stays empty. */
export function numberOf(typed: string): number | string {
  const text = plainNumber(typed)
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : typed.trim()
}

/** Yuan as typed -> fen; words that are no amount stay words. */
export function fenOf(typed: string): number | string {
  const text = plainNumber(typed)
  return /^\d+(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : typed.trim()
}

/** 123450 -> "1234.5": the amount as a person would type it. */
export function yuanOf(fen: unknown): string {
  return typeof fen === 'number' ? String(fen / 100) : String(fen ?? '')
}

/** 123450 -> "1,234.50元": the amount as it is read; the language of the phone has no say in it. */
export function yuanWords(fen: number): string {
  const [whole = '', rest] = yuanOf(fen).split('.')
  return `${whole.replace(/(\d)(?=(\d{3})+$)/g, '$1,')}${rest ? `.${rest.padEnd(2, '0')}` : ''}元`
}

/** "6222021234567890123" -> "6222 0212 3456 7890 123"; what is no digit stays, so that the check can say so. */
export const inFours = (typed: string): string => cleanBankCard(typed).replace(/(.{4})(?=.)/g, '$1 ')
