import { existsSync } from 'node:fs'
import path from 'node:path'
import type { LazyPhone, Phone, SimulatorOptions } from './world'

/**
 * The phone is mounted when somebody first looks at it: calls, timers and tests of the cloud do not wait for it, and it
 * may be built after the server has started.
 */
export function mountPhoneLazily({ distDir, cacheDir }: SimulatorOptions): LazyPhone {
  let mounting: Promise<Phone> | undefined
  return {
    async fetch(request) {
      if (!existsSync(path.join(distDir, 'miniprogram', 'app.json'))) return notBuilt()
      mounting ??= import('./phone').then(({ mountPhone }) => mountPhone({ distDir, cacheDir }))
      try {
        return (await mounting).fetch(request)
      } catch (error) {
        mounting = undefined
        throw error
      }
    },
    mounted: () => mounting?.catch(() => undefined),
  }
}

function notBuilt(): Response {
  return new Response(
    '小程序还没有构建，请先运行 npm run build。\nThe mini-program is not built yet: run npm run build.\n',
    {
      status: 503,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    },
  )
}
