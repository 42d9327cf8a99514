import path from 'node:path'
import { callAs } from './call-as'
import { closeAll, type Part } from './close-all'
import { pagesOf } from './cloud/wechat/pages'
import { type StandIn, standIns } from './registry'
import type { SimulatorOptions, World } from './world'

export interface Simulator {
  readonly url: string
  readonly port: number
  readonly world: World
  /** What `wx.cloud.callFunction` does for that person. Throws FunctionFailure. */
  callFunction(name: string, event: unknown, openid?: string): Promise<unknown>
  close(): Promise<void>
}

/** Starts WeChat on one machine. Throws when the port is taken (`code: 'EADDRINUSE'`). */
export async function startSimulator(options: Partial<SimulatorOptions> = {}): Promise<Simulator> {
  const world = newWorld(options)
  const close = await startAll(standIns, world)
  return {
    url: world.url,
    port: world.port,
    world,
    close,
    callFunction: async (name, event, openid) => (await callAs(world, name, event, openid)).result,
  }
}

/**
 * Starts each in turn. Each is registered before it is started, because it may fail when half of it runs; then all that
 * came before is stopped as well, and what was wrong first is what is said.
 * @returns what stops all of them
 */
export async function startAll(all: readonly StandIn[], world: World): Promise<() => Promise<void>> {
  const parts: Part[] = []
  const close = () => closeAll(parts)
  for (const standIn of all) {
    parts.push({ close: () => standIn.stop?.(world) })
    try {
      await standIn.start(world)
    } catch (error) {
      await close().catch((failure: AggregateError) => world.options.log(`${failure.message}: ${failure.errors}`))
      throw error
    }
  }
  return close
}

function newWorld(options: Partial<SimulatorOptions>): World {
  const distDir = path.resolve(options.distDir ?? 'dist')
  const complete: SimulatorOptions = {
    port: 7100,
    host: '127.0.0.1',
    cacheDir: path.resolve('.cache', 'simulator'),
    functionsEnv: {},
    workers: 4,
    log: () => undefined,
    ...options,
    distDir,
    dataDir: path.resolve(options.dataDir ?? '.data'),
  }
  const world = { options: complete, url: '', port: 0, hasPage: pagesOf(distDir) } as World
  world.report = () => standIns.map(({ name, replaces, info }) => ({ name, replaces, ...info?.(world) }))
  return world
}
