import { createHmac, timingSafeEqual } from 'node:crypto'

/** CloudBase's default: a link of `getTempFileURL` is good for two hours. */
export const DEFAULT_MAX_AGE_SECONDS = 7200

/** Links that open one file, for one purpose, until a moment: `?sign=<mac>&t=<seconds>`, the shape COS links have. */
export interface LinkSigner {
  sign(purpose: 'get' | 'put', path: string, expiresAt: number): string
  verify(purpose: 'get' | 'put', path: string, query: URLSearchParams, now: number): boolean
}

export function createLinkSigner(secret: Buffer): LinkSigner {
  const mac = (purpose: string, path: string, seconds: string) =>
    createHmac('sha256', secret).update(`${purpose}\n${seconds}\n${path}`).digest('hex')
  return {
    sign(purpose, path, expiresAt) {
      const seconds = String(Math.floor(expiresAt / 1000))
      return `sign=${mac(purpose, path, seconds)}&t=${seconds}`
    },
    verify(purpose, path, query, now) {
      const seconds = query.get('t') ?? ''
      const given = Buffer.from(query.get('sign') ?? '')
      const right = Buffer.from(mac(purpose, path, seconds))
      return given.length === right.length && timingSafeEqual(given, right) && now < Number(seconds) * 1000
    },
  }
}
