import { Readable } from 'node:stream'
import { Hono } from 'hono'
import { getMimeType } from 'hono/utils/mime'
import { errorBody } from '../cloud-error'
import type { ByteRange } from './blobs'
import type { OpenedFile, Storage } from './storage'

/** Types in which a browser would run scripts. Uploads come from strangers, so these are only ever saved, never shown. */
const ACTIVE_TYPE = /html|xml|svg|javascript/

/** The address space of the files: what COS and its CDN are in the cloud. Links are signed; there is no listing. */
export function storageRoutes(storage: Storage): Hono {
  const routes = new Hono()

  routes.put('/*', async (c) => {
    const { path, query } = target(c.req.url)
    try {
      storage.checkUploadLink(path, query)
      await storage.put(path, body(c.req.raw))
      return c.body('', 200)
    } catch (error) {
      const { code, message } = errorBody(error)
      return c.body(cosError(code, message), 403, { 'content-type': 'application/xml' })
    }
  })

  routes.get('/*', (c) => {
    const { path, query } = target(c.req.url)
    let found: OpenedFile | undefined
    try {
      found = storage.openLink(path, query)
    } catch (error) {
      return c.text(errorBody(error).message, 403)
    }
    if (!found) return c.text('no such file', 404)
    const type = getMimeType(path) ?? 'application/octet-stream'
    const headers: Record<string, string> = {
      'content-type': type,
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=300',
      // Whoever has a link may use it from any page, as with COS: a phone opened at `localhost` is another origin than ours.
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
    }
    if (ACTIVE_TYPE.test(type)) {
      headers['content-disposition'] = 'attachment'
      headers['content-security-policy'] = "sandbox; default-src 'none'"
    }
    const range = rangeOf(c.req.header('range'), found.file.size)
    headers['content-length'] = String(range ? range.end - range.start + 1 : found.file.size)
    if (range) headers['content-range'] = `bytes ${range.start}-${range.end}/${found.file.size}`
    const body = c.req.method === 'HEAD' ? null : (Readable.toWeb(found.content(range)) as ReadableStream)
    return new Response(body, { status: range ? 206 : 200, headers })
  })
  return routes
}

/** One range of bytes, as players of sound and video ask for. Anything else is answered with the whole file. */
function rangeOf(header: string | undefined, size: number): ByteRange | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (!from && !to) return undefined
  const start = from ? Number(from) : Math.max(0, size - Number(to))
  const end = from && to ? Math.min(Number(to), size - 1) : size - 1
  return start <= end ? { start, end } : undefined
}

/** The file's path from the raw address: decoded once, and never normalised into another path. */
function target(url: string): { path: string; query: URLSearchParams } {
  const { pathname, searchParams } = new URL(url)
  try {
    return { path: decodeURIComponent(pathname.replace(/^\/files\//, '')), query: searchParams }
  } catch {
    return { path: '', query: searchParams }
  }
}

async function* body(request: Request): AsyncIterable<Uint8Array> {
  if (request.body) for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) yield chunk
}

/** What COS answers, in the shape that the SDK reads. */
function cosError(code: string, message: string): string {
  return `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`
}
