import { timingSafeEqual } from 'node:crypto'
import { now, signature } from '../kernel'
import type { Account } from './account'

interface Session {
  account: string
  epoch: number
  expires: number
}

const EIGHT_HOURS = 8 * 3600_000

/** base64url(what).signature: nothing to keep, ended for all devices by raising the account's epoch. */
export function newSession(account: Account): string {
  const session: Session = { account: account._id, epoch: account.sessionEpoch, expires: now() + EIGHT_HOURS }
  const text = Buffer.from(JSON.stringify(session)).toString('base64url')
  return `${text}.${signature(text, 'session')}`
}

/** @returns null for what we did not sign, or what is over */
export function readSession(token: string): Session | null {
  const [text, sign] = token.split('.')
  if (!text || !sign || !isSame(sign, signature(text, 'session'))) return null
  const session = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Session
  return session.expires > now() ? session : null
}

/** Compared as bytes: what was forged may be as long in characters and longer in bytes. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}
