import type { Host, PageInstance } from '../runtime/types'
import { appMethods, type Methods } from './app-methods'
import { elementMethods } from './element-methods'
import { pressNative } from './native'
import { nodesOf } from './nodes'
import { pageMethods } from './page-methods'
import { aiming, touchPoint } from './touch-point'

type Outcome = { result: unknown } | { error: { message: string } }

/** The browser's half of the automator protocol: `globalThis.__automator(method, params)`, called by server.ts. */
export function installAutomator(host: Host): void {
  const nodes = nodesOf(host)
  const finger = aiming(host, nodes)
  const boot = countBoots()
  // the client keeps pages by id for as long as it lives: an id must not come back after the app was killed
  const pageId = (page: PageInstance) => boot * 1000 + page.id
  const emit = (method: string, params: unknown) =>
    (globalThis as { __automatorEmit?: (method: string, params: unknown) => void }).__automatorEmit?.(method, params)
  const methods: Methods = {
    ...appMethods(host, pageId, emit),
    ...pageMethods(host, nodes, pageId),
    ...elementMethods(host, nodes),
    'Tool.native': ({ method, data }) => pressNative(host, method, data),
    // for server.ts, which touches there with real input
    'phone.touchPoint': ({ elementId }) => touchPoint(host, nodes, nodes.find(elementId)),
    'phone.aim': ({ elementId }) => finger.aim(nodes.find(elementId)),
    'phone.landed': () => finger.landed(),
    'phone.pageOrigin': () => {
      const { left, top } = host.pagesElement.getBoundingClientRect()
      return { x: left, y: top }
    },
  }
  host.onError(({ message, stack }) => emit('App.exceptionThrown', { exception: { message, stack } }))
  Object.assign(globalThis, {
    async __automator(method: string, params: Record<string, unknown>): Promise<Outcome> {
      const run = methods[method]
      if (!run) return { error: { message: `${method} is not supported by the simulator` } }
      try {
        return { result: (await run(params ?? {})) ?? {} }
      } catch (error) {
        return { error: { message: error instanceof Error ? error.message : String(error) } }
      }
    },
  })
}

function countBoots(): number {
  const boot = Number(sessionStorage.getItem('phone:boots') ?? 0) + 1
  sessionStorage.setItem('phone:boots', String(boot))
  return boot
}
