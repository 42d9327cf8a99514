import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** scrypt with its own parameters beside it, so that they can be raised later. */
export interface PasswordHash {
  /** cost, block size, parallelism */
  n: number
  r: number
  p: number
  salt: string
  hash: string
}

const TODAY = { n: 16_384, r: 8, p: 1 }
const LENGTH = 32

export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = randomBytes(16)
  const hash = await derived(password, salt, TODAY)
  return { ...TODAY, salt: salt.toString('base64'), hash: hash.toString('base64') }
}

export async function isPassword(password: string, stored: PasswordHash): Promise<boolean> {
  const hash = await derived(password, Buffer.from(stored.salt, 'base64'), stored)
  return timingSafeEqual(hash, Buffer.from(stored.hash, 'base64'))
}

/** For an account that does not exist: takes as long as a real one, and never fits. */
export const NOBODYS_PASSWORD: PasswordHash = {
  ...TODAY,
  salt: randomBytes(16).toString('base64'),
  hash: randomBytes(LENGTH).toString('base64'),
}

function derived(password: string, salt: Buffer, { n, r, p }: { n: number; r: number; p: number }): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, LENGTH, { N: n, r, p, maxmem: 256 * n * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )
}
