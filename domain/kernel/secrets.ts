import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** A field encrypted with AES-256-GCM. */
export interface Sealed {
  /** key version */
  k: string
  /** base64 of nonce (12) + tag (16) + ciphertext */
  c: string
  /** the purpose it was sealed for, so that a rotation can unseal it; whoever unseals it says the purpose themself */
  p: string
}

interface KeyRing {
  /** what is sealed with from now on */
  current: { name: string; key: Buffer }
  keys: Record<string, Buffer>
  index: Buffer
  /** of each purpose of `signature` that was asked for */
  signing: Map<string, Buffer>
  given: z.output<typeof GivenKeys>
}

const GivenKeys = z.object({
  current: z.string(),
  keys: z.record(z.string(), z.string()),
  index: z.string(),
  /** what every signing key is derived from; absent: `index` */
  sign: z.string().optional(),
  /** a purpose whose signing key was changed on its own */
  signFor: z.record(z.string(), z.string()).optional(),
})

/**
 * Keys come from the environment: SECRET_KEYS = {"current":"k1","keys":{"k1":"<base64, 32 bytes>"},"index":"<base64>"}.
 * Rotation adds a key and moves `current`; old keys stay until every document was sealed anew. `sign` is what the keys of
 * sessions and of calls between our functions are derived from, each by its purpose; `signFor: {"session": "<base64>"}`
 * changes the one and leaves the others, the sealed fields and what is found by them.
 */
let ring: KeyRing | null = null
function keyRing(): KeyRing {
  if (ring) return ring
  const text = process.env.SECRET_KEYS
  if (!text) throw new Error('SECRET_KEYS is not set: personal data can be neither sealed nor unsealed')
  const raw = GivenKeys.parse(JSON.parse(text))
  const keys = Object.fromEntries(Object.entries(raw.keys).map(([name, key]) => [name, Buffer.from(key, 'base64')]))
  const key = keys[raw.current]
  if (!key) throw new Error(`SECRET_KEYS has no key "${raw.current}"`)
  ring = {
    current: { name: raw.current, key },
    keys,
    index: Buffer.from(raw.index, 'base64'),
    signing: new Map(),
    given: raw,
  }
  return ring
}

/** `purpose` is bound into the tag: a sealed phone number cannot be moved into the place of an ID number. */
export function seal(plain: string, purpose: string): Sealed {
  const { name, key } = keyRing().current
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose))
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return { k: name, c: Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64'), p: purpose }
}

export function unseal(sealed: Sealed, purpose: string): string {
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

/** Signs what leaves and comes back, each purpose with a key of its own: sessions, calls between our own functions. */
export const signature = (text: string, purpose: string): string =>
  createHmac('sha256', signingKey(purpose)).update(text).digest('base64url')

function signingKey(purpose: string): Buffer {
  const { signing, given } = keyRing()
  const known = signing.get(purpose)
  if (known) return known
  const own = given.signFor && Object.hasOwn(given.signFor, purpose) ? given.signFor[purpose] : undefined
  const secret = Buffer.from(own ?? given.sign ?? given.index, 'base64')
  const key = Buffer.from(hkdfSync('sha256', secret, '', `sign ${purpose}`, 32))
  signing.set(purpose, key)
  return key
}

const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' &&
  value !== null &&
  'k' in value &&
  typeof value.k === 'string' &&
  'c' in value &&
  typeof value.c === 'string' &&
  'p' in value &&
  typeof value.p === 'string'

/** The same value with every field that an older key sealed, however deep, sealed anew; the very same when there is none. */
export function resealed<T>(value: T): T {
  if (isSealed(value)) return value.k === keyRing().current.name ? value : (seal(unseal(value, value.p), value.p) as T)
  if (Array.isArray(value)) {
    const next = value.map(resealed)
    return next.some((one, i) => one !== value[i]) ? (next as T) : value
  }
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  const next = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resealed(one)]))
  return Object.keys(next).some((key) => next[key] !== (value as Record<string, unknown>)[key]) ? (next as T) : value
}
