import { headerOf } from './header'

const COOKIE = 'puziling_session'
/** How long a browser remembers who signed in there: a session is over long before. */
const HALF_A_YEAR = 180 * 86_400
/** Between the session and what the browser keeps beyond it. */
const BESIDE = '~'

function readCookie(headers: Record<string, string>, name: string): string {
  for (const part of headerOf(headers, 'cookie').split(';')) {
    const [key, value] = part.trim().split('=')
    if (key === name) return value ?? ''
  }
  return ''
}

export interface Kept {
  /** '' : nobody is signed in */
  session: string
  /** who signed in here before; '' : nobody */
  proof: string
}

export function readKept(headers: Record<string, string>): Kept {
  const [session = '', proof = ''] = readCookie(headers, COOKIE).split(BESIDE)
  return { session, proof }
}

/** `Secure` wherever the browser came by HTTPS; on one machine it comes by HTTP. */
export function writeKept(headers: Record<string, string>, { session, proof }: Kept): string {
  const secure = headerOf(headers, 'x-forwarded-proto') === 'https' ? '; Secure' : ''
  const value = proof ? `${session}${BESIDE}${proof}` : session
  const life = value === '' ? 0 : HALF_A_YEAR
  return `${COOKIE}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${life}${secure}`
}
