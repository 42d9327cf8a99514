import { headerOf } from './header'

export const COOKIE = 'puziling_session'
const EIGHT_HOURS = 8 * 3600

export function readCookie(headers: Record<string, string>, name: string): string {
  for (const part of headerOf(headers, 'cookie').split(';')) {
    const [key, value] = part.trim().split('=')
    if (key === name) return value ?? ''
  }
  return ''
}

/** `Secure` wherever the browser came by HTTPS; on one machine it comes by HTTP. null ends the session. */
export function writeCookie(headers: Record<string, string>, token: string | null): string {
  const secure = headerOf(headers, 'x-forwarded-proto') === 'https' ? '; Secure' : ''
  const life = token === null ? 0 : EIGHT_HOURS
  return `${COOKIE}=${token ?? ''}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${life}${secure}`
}
