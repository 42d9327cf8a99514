import { badInput } from '../errors'

/** A part of what orders a list. Numbers and texts never stand at the same place of two keys of one list. */
export type KeyPart = number | string

/** Where a row stands in its list: what the list is ordered by, and the id last, so that no two rows are equal. */
export type Key = readonly KeyPart[]

const isPart = (part: unknown): part is KeyPart =>
  typeof part === 'string' || (typeof part === 'number' && Number.isFinite(part))

/** What a client hands back to go on after a row: opaque to it, and worth nothing when it was tampered with. */
export const encodeCursor = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url')

/**
 * @param shape an example of the list's keys: as many parts, each of the same type
 * @throws BAD_INPUT at `after` when this is no place in such a list
 */
export function decodeCursor(text: string, shape: Key): Key {
  const key = parsed(text)
  const fits =
    Array.isArray(key) &&
    key.length === shape.length &&
    key.every((part, i) => isPart(part) && typeof part === typeof shape[i])
  if (!fits) throw badInput({ after: '翻页的位置不对，请从头刷新。' })
  return key
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}
