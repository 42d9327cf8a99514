import { adminActions } from '../../domain'
import { type Answer, deliverSoon, dispatch } from '../../domain/kernel'
import { identifyStaff } from '../../domain/staff'
import { readKept, writeKept } from './cookie'
import { headerOf } from './header'
import { requireSameAccount } from './same-account'

interface HttpEvent {
  path: string
  httpMethod: string
  headers: Record<string, string>
  body?: string
  isBase64Encoded?: boolean
  /** WeChat's word for who called by `callFunction`; nobody comes to this door so */
  userInfo?: unknown
}

const STATUS: Record<string, number> = {
  BAD_INPUT: 400,
  NOT_SIGNED_IN: 401,
  OTHER_ACCOUNT: 409,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_MANY: 429,
  INTERNAL: 500,
  UPSTREAM: 503,
}

/**
 * The door of the console, behind HTTP access: POST /api/admin/<action>, body = input, session in an HttpOnly cookie.
 * `X-Account` (optional) says whose account the window thinks it works under: see `requireSameAccount`.
 */
export async function main(event: HttpEvent) {
  if (event.userInfo)
    return answered({ ok: false, error: { code: 'FORBIDDEN', message: '管理台只能从网页打开。' } }, 403)
  if (event.httpMethod !== 'POST')
    return answered({ ok: false, error: { code: 'BAD_INPUT', message: '请用 POST。' } }, 405)
  if (!isSameSite(event.headers))
    return answered({ ok: false, error: { code: 'FORBIDDEN', message: '请从管理台操作。' } }, 403)
  const name = event.path.split('/').filter(Boolean).at(-1)
  const input = bodyOf(event)
  if (input === undefined)
    return answered({ ok: false, error: { code: 'BAD_INPUT', message: '提交的内容不是 JSON。' } }, 400)
  const kept = readKept(event.headers)
  const { answer, session, due, known } = await dispatch(adminActions, name, input, {
    openid: '',
    staff: async (joins) =>
      requireSameAccount(await identifyStaff(kept.session, joins), headerOf(event.headers, 'x-account')),
    browser: {
      address: headerOf(event.headers, 'x-real-ip'),
      proof: kept.proof,
      agent: headerOf(event.headers, 'user-agent'),
    },
    handsOver: true,
  })
  await deliverSoon(due, known)
  const status = answer.ok ? 200 : (STATUS[answer.error.code] ?? 422)
  const next = { session: session.token ?? '', proof: session.proof ?? kept.proof }
  return answered(answer, status, session.token === undefined ? null : writeKept(event.headers, next))
}

function bodyOf(event: HttpEvent): unknown {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
  try {
    return text.trim() === '' ? {} : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A form on another site can make a browser send the cookie; it cannot send our kind of body without being asked. */
const isSameSite = (headers: Record<string, string>) => {
  const site = headerOf(headers, 'sec-fetch-site')
  return !site || site === 'same-origin' || site === 'none'
}

function answered(answer: Answer, statusCode: number, cookie: string | null = null) {
  return {
    statusCode,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      ...(cookie ? { 'set-cookie': cookie } : {}),
    },
    body: JSON.stringify(answer),
    isBase64Encoded: false,
  }
}
