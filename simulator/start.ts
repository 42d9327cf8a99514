import path from 'node:path'
import { callAs } from './call-as'
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
  const started: StandIn[] = []
  const close = async () => {
    for (const standIn of started.splice(0).reverse()) await standIn.stop?.(world)
  }
  try {
    for (const standIn of standIns) {
      await standIn.start(world)
      started.push(standIn)
    }
  } catch (error) {
    await close()
    throw error
  }
  return {
    url: world.url,
    port: world.port,
    world,
    close,
    callFunction: async (name, event, openid) => (await callAs(world, name, event, openid)).result,
  }
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
