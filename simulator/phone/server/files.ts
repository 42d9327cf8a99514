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

/** A file under `root`, or 404; never one outside. */
export async function serveFile(root: string, relative: string): Promise<Response> {
  const file = path.join(root, path.posix.normalize(`/${relative}`))
  const body = await fs.readFile(file).catch(() => undefined)
  if (!body) return new Response('not found', { status: 404 })
  return new Response(new Uint8Array(body), {
    headers: { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-cache' },
  })
}
