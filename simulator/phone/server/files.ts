import fs from 'node:fs/promises'
import path from 'node:path'

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
}

/** A file under `root`, or 404; never one outside. A browser that has it already is told so, and keeps it compiled. */
export async function serveFile(request: Request, root: string, relative: string): Promise<Response> {
  const file = path.join(root, path.posix.normalize(`/${relative}`))
  const info = await fs.stat(file).catch(() => undefined)
  if (!info?.isFile()) return new Response('not found', { status: 404 })
  const etag = `"${info.mtimeMs}-${info.size}"`
  const headers = {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    etag,
  }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(await fs.readFile(file)), { headers })
}
