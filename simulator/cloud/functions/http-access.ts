import { CloudError } from '../cloud-error'
import { MAX_PAYLOAD_BYTES } from '../environment'
import type { Caller } from './caller'
import type { Answer } from './functions'
import type { Usage } from './usage'
import { waitsForCalled } from './wait-header'

/** The routes of CloudBase's HTTP 访问服务: a path prefix to the function behind it. */
export const HTTP_ROUTES: Record<string, string> = {
  '/api/admin': 'admin',
  '/api/serviceaccount': 'serviceaccount',
}

/** Headers by which a client could pretend to be the platform. They never reach a function. */
const FORGEABLE = /^(x-sim-|x-wx-|wx-|x-tcb-|x-cloudbase-|x-forwarded-|x-real-ip$|x-client-ip$|forwarded$)/
const TEXT_TYPE = /^(text\/|application\/(json|xml|x-www-form-urlencoded|javascript)|[^;]+\+(json|xml))/

interface HttpAnswer {
  statusCode?: number
  headers?: Record<string, string | number | boolean | string[]>
  body?: unknown
  isBase64Encoded?: boolean
}

type Invoke = (name: string, event: unknown, caller: Caller) => Promise<Answer>

/** Calls a function the way HTTP access does: the request becomes the event, the result becomes the response. */
export async function httpAccess(request: Request, functionName: string, clientIp: string, invoke: Invoke) {
  const event = await toEvent(request, clientIp)
  const { result, usage, whole } = await invoke(functionName, event, { source: 'wx_http' })
  if (waitsForCalled(request.headers)) await whole()
  return toResponse(result, usage)
}

async function toEvent(request: Request, clientIp: string) {
  const url = new URL(request.url)
  const body = Buffer.from(await request.arrayBuffer())
  if (body.length > MAX_PAYLOAD_BYTES) throw new CloudError('EXCEED_MAX_PAYLOAD_SIZE', 'request payload exceeds 6 MB')
  const isText = TEXT_TYPE.test(request.headers.get('content-type') ?? 'text/plain')
  return {
    path: url.pathname,
    httpMethod: request.method,
    headers: {
      ...Object.fromEntries([...request.headers].filter(([name]) => !FORGEABLE.test(name))),
      'x-real-ip': clientIp,
      'x-forwarded-for': clientIp,
      'x-forwarded-proto': url.protocol.replace(':', ''),
    },
    queryStringParameters: Object.fromEntries(url.searchParams),
    requestContext: {},
    body: isText ? body.toString('utf8') : body.toString('base64'),
    isBase64Encoded: !isText,
  }
}

/** A result with a status code is a whole response; anything else is answered as JSON. */
function toResponse(result: unknown, usage: Usage): Response {
  const answer = result as HttpAnswer | null
  const headers = new Headers({ 'x-sim-usage': JSON.stringify(usage) })
  if (typeof answer !== 'object' || answer === null || typeof answer.statusCode !== 'number') {
    headers.set('content-type', 'application/json; charset=utf-8')
    return new Response(JSON.stringify(result), { headers })
  }
  for (const [name, value] of Object.entries(answer.headers ?? {})) {
    for (const one of [value].flat()) headers.append(name, String(one))
  }
  const empty = [101, 204, 205, 304].includes(answer.statusCode)
  return new Response(empty ? null : bodyOf(answer), { status: answer.statusCode, headers })
}

function bodyOf({ body, isBase64Encoded }: HttpAnswer): string | Uint8Array<ArrayBuffer> {
  if (isBase64Encoded) return new Uint8Array(Buffer.from(String(body ?? ''), 'base64'))
  if (typeof body === 'string') return body
  return body === undefined ? '' : JSON.stringify(body)
}
