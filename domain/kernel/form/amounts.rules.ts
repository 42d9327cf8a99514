/** "12" -> 12; words that are no number stay words, empty stays empty. */
export function numberOf(typed: string): number | string {
  const text = typed.trim()
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text
}

/** Yuan as typed -> fen; words that are no amount stay words. */
export function fenOf(typed: string): number | string {
  const text = typed.trim()
  return /^\d+(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : text
}

/** 123450 -> "1234.5": the amount as a person would type it. */
export function yuanOf(fen: unknown): string {
  return typeof fen === 'number' ? String(fen / 100) : String(fen ?? '')
}

/** 123450 -> "1,234.5元": the amount as it is read; the language of the phone has no say in it. */
export function yuanWords(fen: number): string {
  const [whole = '', rest] = yuanOf(fen).split('.')
  return `${whole.replace(/(\d)(?=(\d{3})+$)/g, '$1,')}${rest ? `.${rest}` : ''}元`
}

/** "6222021234567890123" -> "6222 0212 3456 7890 123" */
export function inFours(digits: string): string {
  return digits.replace(/\D/g, '').replace(/(\d{4})(?=\d)/g, '$1 ')
}
