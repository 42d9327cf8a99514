import path from 'node:path'
import type { FSWatcher } from 'chokidar'
import { build } from './build/build'
import { ICON_FONT_FILE } from './build/icon-font'
import { BuildError, type Problem, sentence } from './build/problem'
import { PhoneEvents } from './server/events'
import { serveFile } from './server/files'
import { phonePage } from './server/page'

export type PhoneOptions = {
  /** the built mini-program, `dist/miniprogram` */
  distDir: string
  /** where bundles are kept between starts */
  cacheDir: string
  /** rebuild and reload open phones when the built mini-program changes */
  dev?: boolean
  /** what the browser runs instead of runtime/main.ts: tests bring a smaller shell */
  entry?: string
}

export type Phone = {
  /** Answers everything below /phone/. */
  fetch(request: Request): Promise<Response>
  close(): Promise<void>
  onRebuild(fn: (problems: Problem[]) => void): () => void
}

const HERE = __dirname

/** Serves the WeChat stand-in. A mini-program that does not build is shown as a list of what is wrong with it. */
export async function mountPhone({ distDir, cacheDir, dev, entry }: PhoneOptions): Promise<Phone> {
  const events = new PhoneEvents()
  const listeners = new Set<(problems: Problem[]) => void>()
  let problems: Problem[] = []
  const rebuild = async () => {
    problems = await attempt({ distDir, cacheDir, entry: entry ?? path.join(HERE, 'runtime/main.ts') })
  }
  await rebuild()
  const watcher = dev
    ? await watchDist(distDir, async () => {
        await rebuild()
        events.send('rebuild')
        for (const listener of listeners) listener(problems)
      })
    : undefined

  return {
    async fetch(request) {
      const { pathname } = new URL(request.url)
      if (pathname === '/phone') return Response.redirect(new URL('/phone/', request.url), 302)
      if (pathname === '/phone/events') return events.connect()
      if (pathname === '/phone/assets/icons/t.woff') return serveFile(path.dirname(ICON_FONT_FILE), 't.woff')
      const asset = /^\/phone\/assets\/((?:runtime|program)\.js(?:\.map)?)$/.exec(pathname)?.[1]
      if (asset) return serveFile(cacheDir, asset)
      const file = /^\/phone\/files\/(.+)$/.exec(pathname)?.[1]
      if (file) return serveFile(distDir, decodeURIComponent(file))
      if (pathname !== '/phone/') return new Response('not found', { status: 404 })
      return new Response(phonePage(problems), {
        headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
      })
    },
    async close() {
      events.close()
      await watcher?.close()
    },
    onRebuild(fn) {
      listeners.add(fn)
      return () => void listeners.delete(fn)
    },
  }
}

async function attempt(input: Parameters<typeof build>[0]): Promise<Problem[]> {
  try {
    const { warnings, ms, components } = await build(input)
    for (const warning of warnings.filter(({ file }) => !file.includes('miniprogram_npm/'))) {
      console.warn(`[phone] ${sentence(warning)}`)
    }
    if (components) console.log(`[phone] ${components} pages and components, ${ms} ms`)
    return []
  } catch (error) {
    const problems =
      error instanceof BuildError ? error.problems : [{ file: 'simulator/phone', message: String(error) }]
    for (const problem of problems) console.error(`[phone] ${sentence(problem)}`)
    return problems
  }
}

/** Many files change at once when the mini-program is built: one rebuild after a moment of quiet, never two at a time. */
async function watchDist(distDir: string, changed: () => Promise<void>): Promise<FSWatcher> {
  const { watch } = await import('chokidar')
  let timer: NodeJS.Timeout
  let running: Promise<void> = Promise.resolve()
  const watcher = watch(distDir, { ignoreInitial: true })
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(changed)
    }, 150)
  })
  return watcher
}
