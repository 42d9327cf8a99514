import { Readable } from 'node:stream'
import { Hono } from 'hono'
import { getMimeType } from 'hono/utils/mime'
import { errorBody } from '../cloud-error'
import type { Storage } from './storage'

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
    let found: ReturnType<Storage['openLink']>
    try {
      found = storage.openLink(path, query)
    } catch (error) {
      return c.text(errorBody(error).message, 403)
    }
    if (!found) return c.text('no such file', 404)
    const type = getMimeType(path) ?? 'application/octet-stream'
    const headers: Record<string, string> = {
      'content-type': type,
      'content-length': String(found.file.size),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=300',
      'cross-origin-resource-policy': 'same-site',
    }
    if (ACTIVE_TYPE.test(type)) {
      headers['content-disposition'] = 'attachment'
      headers['content-security-policy'] = "sandbox; default-src 'none'"
    }
    if (c.req.method === 'HEAD') return c.body(null, 200, headers)
    return c.body(Readable.toWeb(found.content()) as ReadableStream, 200, headers)
  })
  return routes
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
