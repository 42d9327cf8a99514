const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A client-made id for a creating call, so that sending twice creates once. 24 characters, 144 bits. */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24))
  return Array.from(bytes, (byte) => ALPHABET[byte & 63]).join('')
}
