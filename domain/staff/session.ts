import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { type Area, now, signature, widest } from '../kernel'
import type { Account, SignedIn } from './account'

const Session = z.object({
  /** of this one session: see `Account.sessions` */
  id: z.string(),
  account: z.string(),
  /** where the account works, so that what it works on can be read together with it */
  areas: z.array(z.string()),
  expires: z.number(),
})
type Session = z.output<typeof Session>

export const EIGHT_HOURS = 8 * 3600_000

/** base64url(what).signature of a session that stands in its account: whoever ends it there ends it everywhere. */
export function sessionToken(account: Account, { id, expires }: Pick<SignedIn, 'id' | 'expires'>): string {
  const session: Session = { id, account: account._id, areas: areasOf(account), expires }
  return signed(session, 'session')
}

/** Where an account works: areas none of which is inside another. */
export const areasOf = ({ grants }: Pick<Account, 'grants'>): Area[] => widest(grants.map(({ area }) => area)).sort()

/** @returns null for what we did not sign, or what is over */
export function readSession(token: string): Session | null {
  const session = Session.safeParse(readSigned(token, 'session')).data
  // what was signed before sessions had ids is over
  return session && session.expires > now() ? session : null
}

const Proof = z.object({ browser: z.string(), accounts: z.array(z.string()) })
export type Proof = z.output<typeof Proof>

/** What a browser keeps of who signed in there: guesses elsewhere do not keep them out. */
export const browserProof = (proof: Proof): string => signed(proof, 'browser')

/** @returns null for a browser in which nobody has signed in yet */
export const readProof = (token: string): Proof | null => Proof.safeParse(readSigned(token, 'browser')).data ?? null

function signed(what: object, purpose: string): string {
  const text = Buffer.from(JSON.stringify(what)).toString('base64url')
  return `${text}.${signature(text, purpose)}`
}

function readSigned(token: string, purpose: string): unknown {
  const [text, sign] = token.split('.')
  if (!text || !sign || !isSame(sign, signature(text, purpose))) return null
  return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
}

/** Compared as bytes: what was forged may be as long in characters and longer in bytes. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}
