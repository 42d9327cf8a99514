import { createReadStream, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { Hono } from 'hono'
import { getMimeType } from 'hono/utils/mime'

/** Headers that the hosting is configured to send: a file of the build, beside the console. None: it is not built yet. */
function headersOf(distDir: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(path.join(distDir, 'hosting-headers.json'), 'utf8'))
  } catch {
    return {}
  }
}

/** The built console (`<dist>/admin`) as static hosting serves it. The console routes behind `#`, so a missing file is missing. */
export function consoleRoutes(distDir: string): Hono {
  const root = path.join(distDir, 'admin')
  const missing = (name: string) => answerMissing(name, headersOf(distDir))
  const routes = new Hono()
  routes.get('/', (c) => {
    const { pathname, search } = new URL(c.req.url)
    // Relative addresses of the page's files need the slash.
    return pathname.endsWith('/') ? serve('index.html') : c.redirect(`/admin/${search}`)
  })
  routes.get('/*', (c) => serve(new URL(c.req.url).pathname.replace(/^\/admin\//, '') || 'index.html'))
  return routes

  function serve(name: string): Response {
    const file = path.join(root, decode(name))
    const found = file.startsWith(root + path.sep) ? statSync(file, { throwIfNoEntry: false }) : undefined
    if (!found?.isFile()) return missing(name)
    return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
      headers: {
        ...headersOf(distDir),
        'content-type': getMimeType(file) ?? 'application/octet-stream',
        'content-length': String(found.size),
        'cache-control': cacheControl(name),
      },
    })
  }
}

/** Names with a content hash never change; everything else is asked for again each time. */
function cacheControl(name: string): string {
  return /^assets\/.+-[\w-]{8,}\.\w+$/.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache'
}

function answerMissing(name: string, headers: Record<string, string>): Response {
  const text =
    name === 'index.html'
      ? '管理端还没有构建，请先运行 npm run build。\nThe console is not built yet: run npm run build.\n'
      : '404 没有这个文件 / not found\n'
  return new Response(text, { status: 404, headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' } })
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return ''
  }
}
