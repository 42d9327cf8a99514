import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/** A field encrypted with AES-256-GCM: key version and base64 of nonce (12) + tag (16) + ciphertext. */
export interface Sealed {
  k: string
  c: string
}

interface KeyRing {
  current: string
  keys: Record<string, Buffer>
  index: Buffer
}

/**
 * Keys come from the environment: SECRET_KEYS = {"current":"k1","keys":{"k1":"<base64, 32 bytes>"},"index":"<base64>"}.
 * Rotation adds a key and moves `current`; old keys stay until every document was sealed anew.
 */
let ring: KeyRing | null = null
function keyRing(): KeyRing {
  if (ring) return ring
  const text = process.env.SECRET_KEYS
  if (!text) throw new Error('SECRET_KEYS is not set: personal data can be neither sealed nor opened')
  const raw = JSON.parse(text) as { current: string; keys: Record<string, string>; index: string }
  const keys = Object.fromEntries(Object.entries(raw.keys).map(([name, key]) => [name, Buffer.from(key, 'base64')]))
  if (!keys[raw.current]) throw new Error(`SECRET_KEYS has no key "${raw.current}"`)
  ring = { current: raw.current, keys, index: Buffer.from(raw.index, 'base64') }
  return ring
}

/** `purpose` is bound into the tag: a sealed phone number cannot be moved into the place of an ID number. */
export function seal(plain: string, purpose: string): Sealed {
  const { current, keys } = keyRing()
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keys[current], nonce).setAAD(Buffer.from(purpose))
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return { k: current, c: Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64') }
}

export function open(sealed: Sealed, purpose: string): string {
  const key = keyRing().keys[sealed.k]
  if (!key) throw new Error(`no key "${sealed.k}" to open a sealed field`)
  const bytes = Buffer.from(sealed.c, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(purpose))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}

/** Finds equal values without opening them. */
export const blindIndex = (value: string, purpose: string): string =>
  createHmac('sha256', keyRing().index).update(`${purpose}\n${value}`).digest('base64url')

/** Signs what leaves and comes back: sessions, calls between our own functions. */
export const signature = (text: string, purpose: string): string =>
  createHmac('sha256', keyRing().index).update(`sign ${purpose}\n${text}`).digest('base64url')
