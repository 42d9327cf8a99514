import path from 'node:path'
import { ICON_FONT_FILE } from './build/icon-font'
import { serveFile } from './server/files'
import { LatestBuild } from './server/latest-build'
import { phonePage } from './server/page'

export type PhoneOptions = {
  /** the built mini-program, `dist/miniprogram` */
  distDir: string
  /** where bundles are kept between starts */
  cacheDir: string
  /** what the browser runs instead of runtime/main.ts: tests bring a smaller shell */
  entry?: string
}

export type Phone = {
  /** Answers everything below /phone/. */
  fetch(request: Request): Promise<Response>
  close(): Promise<void>
}

const NEVER_STORED = { 'cache-control': 'no-store' }

/**
 * Serves the WeChat stand-in; open phones reload soon after the mini-program was built anew. One that does not build is
 * shown as a list of what is wrong with it.
 */
export function mountPhone({
  distDir,
  cacheDir,
  entry = path.join(__dirname, 'runtime/main.ts'),
}: PhoneOptions): Phone {
  const latest = new LatestBuild({ distDir, cacheDir, entry })
  return {
    async fetch(request) {
      const { pathname } = new URL(request.url)
      if (pathname === '/phone') return Response.redirect(new URL('/phone/', request.url), 302)
      if (pathname === '/phone/version') return new Response((await latest.get()).version, { headers: NEVER_STORED })
      if (pathname === '/phone/assets/icons/t.woff') return serveFile(request, path.dirname(ICON_FONT_FILE), 't.woff')
      const asset = /^\/phone\/assets\/((?:runtime|program)\.js(?:\.map)?)$/.exec(pathname)?.[1]
      if (asset) return serveFile(request, cacheDir, asset)
      const file = /^\/phone\/files\/(.+)$/.exec(pathname)?.[1]
      if (file) return serveFile(request, distDir, decodeURIComponent(file))
      if (pathname !== '/phone/') return new Response('not found', { status: 404 })
      const { version, problems } = await latest.get()
      return new Response(phonePage(version, problems), {
        headers: { 'content-type': 'text/html; charset=utf-8', ...NEVER_STORED },
      })
    },
    close: () => latest.settled(),
  }
}
