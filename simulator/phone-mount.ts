import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import path from 'node:path'
import type { Phone, SimulatorOptions } from './world'

/**
 * The phone is mounted when somebody first looks at it, and again after the mini-program was built anew: calls, timers
 * and tests of the cloud do not wait for it.
 */
export function mountPhoneLazily(options: SimulatorOptions): Phone {
  const distDir = path.join(options.distDir, 'miniprogram')
  // Two simulators may run different builds at once.
  const own = createHash('sha256').update(distDir).digest('hex').slice(0, 12)
  const cacheDir = path.join(options.cacheDir, `phone-${own}`)
  let mounted: { built: number; phone: Promise<Phone> } | undefined

  async function mount(built: number): Promise<Phone> {
    const before = mounted?.phone
    mounted = { built, phone: import('./phone').then(({ mountPhone }) => mountPhone({ distDir, cacheDir })) }
    mounted.phone.catch(() => {
      mounted = undefined
    })
    await closeQuietly(before)
    return mounted.phone
  }

  return {
    async fetch(request) {
      const built = statSync(path.join(distDir, 'app.json'), { throwIfNoEntry: false })?.mtimeMs
      if (built === undefined) return notBuilt()
      const phone = await (mounted?.built === built ? mounted.phone : mount(built))
      return phone.fetch(request)
    },
    close: () => closeQuietly(mounted?.phone),
  }
}

/** A phone that could not be mounted has nothing to close. */
async function closeQuietly(phone: Promise<Phone> | undefined): Promise<void> {
  await (await phone?.catch(() => undefined))?.close()
}

function notBuilt(): Response {
  const text = '小程序还没有构建，请先运行 npm run build。\nThe mini-program is not built yet: run npm run build.\n'
  return new Response(text, { status: 503, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
