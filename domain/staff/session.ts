import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { type Area, now, signature, widest } from '../kernel'
import type { Account } from './account'

const Session = z.object({
  account: z.string(),
  epoch: z.number(),
  /** where the account works, so that what it works on can be read together with it */
  areas: z.array(z.string()),
  expires: z.number(),
})
type Session = z.output<typeof Session>

const EIGHT_HOURS = 8 * 3600_000

/** base64url(what).signature: nothing to keep, ended for all devices by raising the account's epoch. */
export function newSession(account: Account): string {
  const { _id, sessionEpoch: epoch } = account
  const session: Session = { account: _id, epoch, areas: areasOf(account), expires: now() + EIGHT_HOURS }
  const text = Buffer.from(JSON.stringify(session)).toString('base64url')
  return `${text}.${signature(text, 'session')}`
}

/** Where an account works: areas none of which is inside another. */
export const areasOf = ({ grants }: Pick<Account, 'grants'>): Area[] => widest(grants.map(({ area }) => area)).sort()

/** @returns null for what we did not sign, or what is over */
export function readSession(token: string): Session | null {
  const [text, sign] = token.split('.')
  if (!text || !sign || !isSame(sign, signature(text, 'session'))) return null
  const { data: session } = Session.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
  // what was signed before sessions said where they work is over
  return session && session.expires > now() ? session : null
}

/** Compared as bytes: what was forged may be as long in characters and longer in bytes. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}
