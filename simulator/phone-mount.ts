import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Phone, SimulatorOptions } from './world'

/** The phone is mounted when somebody first looks at it: calls, timers and tests of the cloud do not wait for its bundler. */
export function mountPhoneLazily(options: SimulatorOptions): Phone {
  const distDir = path.join(options.distDir, 'miniprogram')
  // Two simulators may run different builds at once.
  const own = createHash('sha256').update(distDir).digest('hex').slice(0, 12)
  const cacheDir = path.join(options.cacheDir, `phone-${own}`)
  let mounted: Promise<Phone> | undefined

  return {
    async fetch(request) {
      if (!existsSync(path.join(distDir, 'app.json'))) return notBuilt()
      mounted ??= import('./phone').then(({ mountPhone }) => mountPhone({ distDir, cacheDir }))
      return (await mounted).fetch(request)
    },
    close: async () => (await mounted)?.close(),
  }
}

function notBuilt(): Response {
  const text = '小程序还没有构建，请先运行 npm run build。\nThe mini-program is not built yet: run npm run build.\n'
  return new Response(text, { status: 503, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
