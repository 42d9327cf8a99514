import { deliver, Failure, type Family, type Options, outcomeOf } from './calling'
import { listeners } from './listeners'
import { disconnected, isConnected } from './network-state'
import { mismatch } from './parameters'

export function request(): Family {
  return { request: start }
}

/** wx.request: answers a task at once, whatever callbacks are given. Every HTTP status is a success. */
function start(options: Options) {
  const abort = new AbortController()
  const headers = listeners<{ header: Record<string, string> }>()
  const chunks = listeners<{ data: ArrayBuffer }>()
  const outcome = outcomeOf('request', send(options, abort, headers.emit, chunks.emit))
  deliver(outcome, { complete: () => undefined, ...options })
  return {
    abort: () => abort.abort(),
    onHeadersReceived: headers.on,
    offHeadersReceived: headers.off,
    onChunkReceived: chunks.on,
    offChunkReceived: chunks.off,
  }
}

async function send(
  options: Options,
  abort: AbortController,
  received: (value: { header: Record<string, string> }) => void,
  chunk: (value: { data: ArrayBuffer }) => void,
) {
  const wrong = mismatch(options, { url: 'String' })
  if (wrong) throw new Failure(wrong, { errno: 1001 })
  if (!/^https?:\/\//.test(options.url)) throw new Failure(`invalid url "${options.url}"`, { errno: 600009 })
  if (!isConnected()) throw disconnected()
  const timeout = setTimeout(() => abort.abort('timeout'), options.timeout ?? 60_000)
  try {
    const { url, init } = compose(options)
    const response = await fetch(url, { ...init, signal: abort.signal })
    const header = Object.fromEntries(response.headers)
    received({ header })
    return { data: await body(response, options, chunk), statusCode: response.status, header, cookies: [], profile: {} }
  } catch (error) {
    if (abort.signal.aborted)
      throw new Failure(abort.signal.reason === 'timeout' ? 'timeout' : 'abort', {
        errno: abort.signal.reason === 'timeout' ? 5 : 600003,
      })
    throw new Failure((error as Error).message, { errno: 600000 })
  } finally {
    clearTimeout(timeout)
  }
}

/** GET data becomes the query; other data the body, by content type. */
function compose(options: Options): { url: string; init: RequestInit } {
  const method = (options.method ?? 'GET').toUpperCase()
  const headers = new Headers(options.header)
  if (!headers.has('content-type')) headers.set('content-type', 'application/json')
  const { data } = options
  const init: RequestInit = { method, headers }
  if (data === undefined || data === null) return { url: options.url, init }
  if (method === 'GET' || method === 'HEAD') return { url: withQuery(options.url, data), init }
  if (typeof data === 'string' || data instanceof ArrayBuffer)
    return { url: options.url, init: { ...init, body: data } }
  const form = headers.get('content-type')?.includes('application/x-www-form-urlencoded')
  return { url: options.url, init: { ...init, body: form ? query(data) : JSON.stringify(data) } }
}

async function body(response: Response, options: Options, chunk: (value: { data: ArrayBuffer }) => void) {
  if (options.enableChunked && response.body) {
    const reader = response.body.getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read())
      chunk({ data: part.value.slice().buffer as ArrayBuffer })
    return ''
  }
  if (options.responseType === 'arraybuffer') return response.arrayBuffer()
  const text = await response.text()
  if ((options.dataType ?? 'json') !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const withQuery = (url: string, data: unknown) =>
  typeof data === 'object' ? `${url}${url.includes('?') ? '&' : '?'}${query(data as object)}` : url

const query = (data: object) =>
  Object.entries(data)
    .map(
      ([key, value]) =>
        `${encodeURIComponent(key)}=${encodeURIComponent(typeof value === 'object' ? JSON.stringify(value) : String(value))}`,
    )
    .join('&')
