import { badInput } from '../errors'

/** Where a page ended: the last row's value of the ordering field, and how many rows with that very value were given. */
export interface Cursor {
  value: number | string
  skip: number
}

export const encodeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify([cursor.value, cursor.skip])).toString('base64url')

export function decodeCursor(text: string): Cursor {
  try {
    const [value, skip] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (
      (typeof value === 'number' || typeof value === 'string') &&
      Number.isInteger(skip) &&
      skip >= 0 &&
      skip < 10_000
    )
      return { value, skip }
  } catch {
    // falls through to the sentence below
  }
  throw badInput({ after: '翻页的位置不对，请从头刷新。' })
}
