import { createHash, randomBytes } from 'node:crypto'

export const REQUEST_ID_PATTERN = /^[A-Za-z0-9_-]{16,40}$/

/** 128 random bits, URL-safe. */
export const newId = (): string => randomBytes(16).toString('base64url')

const digest = (text: string, length: number) => createHash('sha256').update(text).digest('base64url').slice(0, length)

/**
 * The id of what a creating call makes: the same caller with the same requestId always makes the same id, so sending
 * twice creates once; another caller cannot hit it, even with the same requestId.
 */
export const idFromRequest = (kind: string, callerId: string, requestId: string): string =>
  `${kind}_${digest(`${kind}\n${callerId}\n${requestId}`, 22)}`

const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A number that people read out: "PZL20261121-7KD3M", derived from the id, so a repeated call says the same. */
export function readableNumber(prefix: string, day: string, id: string): string {
  const bytes = createHash('sha256').update(id).digest()
  const tail = Array.from(bytes.subarray(0, 6), (byte) => ALPHABET.charAt(byte % 32)).join('')
  return `${prefix}${day.replaceAll('-', '')}-${tail}`
}

/** Short and stable, for keys inside one document. */
export const shortDigest = (text: string): string => digest(text, 10)
