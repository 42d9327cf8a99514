import type { Host, PageInstance, Untyped } from '../runtime/types'
import { plain, revive } from './plain-value'

type Params = Record<string, Untyped>
export type Methods = Record<string, (params: Params) => unknown>
type Wx = Record<string, Untyped>

const wx = () => (globalThis as unknown as { wx: Wx }).wx
const tasks = new Set(['request', 'uploadFile', 'downloadFile'])

/** App.*: routes, wx calls and their mocks, functions run in the app. */
export function appMethods(
  host: Host,
  pageId: (page: PageInstance) => number,
  emit: (method: string, params: unknown) => void,
): Methods {
  const describe = (page: PageInstance) => ({ pageId: pageId(page), path: page.path, query: page.query })
  const originals: Wx = {}
  return {
    'App.getPageStack': () => ({ pageStack: host.stack.map(describe) }),
    'App.getCurrentPage': async () => describe(await currentPage(host)),
    'App.callWxMethod': async ({ method, args = [], pluginId }) => {
      refusePlugin(pluginId)
      return { result: plain(await callWx(method, args)) }
    },
    'App.mockWxMethod': ({ method, result, functionDeclaration, args = [], pluginId }) => {
      refusePlugin(pluginId)
      if (!(method in originals)) originals[method] = wx()[method]
      if (functionDeclaration) wx()[method] = mockByFunction(originals[method], functionDeclaration, args)
      else if (result !== undefined) wx()[method] = mockByResult(method, result)
      else {
        wx()[method] = originals[method]
        delete originals[method]
      }
      return {}
    },
    'App.callFunction': async ({ functionDeclaration, args = [] }) => ({
      result: plain(await revive(functionDeclaration)(...args)),
    }),
    'App.addBinding': ({ name }) => {
      Object.assign(globalThis, {
        [name]: (...args: unknown[]) => emit('App.bindingCalled', { name, args: plain(args) }),
      })
      return {}
    },
  }
}

function refusePlugin(pluginId?: string): void {
  if (pluginId) throw new Error(`plugin ${pluginId} is not supported by the simulator`)
}

/** Right after the phone was opened the first page may still be coming. */
async function currentPage(host: Host): Promise<PageInstance> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    const page = host.current()
    if (page) return page
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the mini-program has no page')
}

/** A failing call rejects with WeChat's errMsg. */
async function callWx(method: string, args: unknown[]): Promise<unknown> {
  const call = wx()[method]
  if (typeof call !== 'function') throw new Error(`wx.${method} not exists`)
  try {
    if (!tasks.has(method)) return await call(...args)
    return await new Promise((success, fail) => call({ ...(args[0] as object), success, fail }))
  } catch (error) {
    throw new Error((error as { errMsg?: string }).errMsg ?? String((error as Error).message ?? error))
  }
}

const mockByFunction = (origin: unknown, source: string, extra: unknown[]) => {
  const mock = revive(source)
  return (...args: unknown[]) => mock.apply({ origin }, [...args, ...extra])
}

function mockByResult(method: string, result: Untyped) {
  return (options: Params = {}) => {
    if (method.endsWith('Sync') || typeof result !== 'object') return result
    const failed = /:fail/.test(result?.errMsg ?? '')
    const told = failed ? options.fail : options.success
    if (options.success || options.fail || options.complete) {
      told?.(result)
      options.complete?.(result)
      return undefined
    }
    return failed ? Promise.reject(result) : Promise.resolve(result)
  }
}
