import { timingSafeEqual } from 'node:crypto'
import { replyTo } from './reply'
import { pushSignature } from './signature'
import { messageOf, xmlOf } from './xml'

interface HttpEvent {
  httpMethod: string
  queryStringParameters?: Record<string, string>
  body?: string
  isBase64Encoded?: boolean
  /** WeChat's word for who called by `callFunction`; nobody comes to this door so */
  userInfo?: unknown
}

/**
 * The door of the service account: WeChat's signed message push (plain mode).
 * https://developers.weixin.qq.com/doc/offiaccount/Basic_Information/Access_Overview.html
 */
export async function main(event: HttpEvent) {
  if (event.userInfo) return text(403, 'this door is WeChat’s')
  const query = event.queryStringParameters ?? {}
  if (!isFromWeChat(query)) return text(403, 'signature does not match')
  if (event.httpMethod === 'GET') return text(200, query.echostr ?? '')
  const body = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
  const message = messageOf(body)
  if (!message) return text(400, 'not a message')
  const reply = await replyTo(message)
  // "success" tells WeChat that nothing is to be said; anything else within 5 s is shown to the person
  return reply === null
    ? text(200, 'success')
    : { ...text(200, xmlOf(message, reply)), headers: { 'content-type': 'application/xml; charset=utf-8' } }
}

const FIVE_MINUTES = 300

/** A signature is taken for five minutes, so that a recorded push cannot be played again tomorrow. */
function isFromWeChat({ signature = '', timestamp = '', nonce = '' }: Record<string, string>): boolean {
  const token = process.env.SERVICEACCOUNT_TOKEN
  const age = Math.abs(Date.now() / 1000 - Number(timestamp || Number.NaN))
  if (!token || !(age <= FIVE_MINUTES)) return false
  // as bytes: what was forged may be as long in characters and longer in bytes
  const [given, expected] = [Buffer.from(signature), Buffer.from(pushSignature(token, timestamp, nonce))]
  return given.length === expected.length && timingSafeEqual(given, expected)
}

const text = (statusCode: number, body: string) => ({
  statusCode,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body,
  isBase64Encoded: false,
})
