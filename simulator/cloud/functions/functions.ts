import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Clock } from '../clock'
import { CloudError, errorBody } from '../cloud-error'
import { ENV_ID, MAX_PAYLOAD_BYTES } from '../environment'
import { type Caller, identityVariables, withUserInfo } from './caller'
import { type Catalogue, createCatalogue } from './catalogue'
import { FunctionPool, IDLE_LIMIT_MS } from './pool'
import { buildRunner } from './runner-build'
import { cloudStack, sourceStack } from './source-stack'
import type { Usage } from './usage'
import { type Call, FunctionWorker, newCall } from './worker'

export interface FunctionsOptions {
  distDir: string
  cacheDir: string
  clock: Clock
  /** Variables that the operator gives every function (keys, salts). */
  env: Record<string, string>
  maxWorkers: number
  /** The address under which a worker finds the SDK's endpoint. */
  sdkUrl(workerId: string): string
  print(line: string): void
}

export interface Answer {
  result: unknown
  usage: Usage
  /** Waits until every function that it called has ended too: then `usage.called` holds all. */
  whole(): Promise<void>
}

export interface Functions {
  readonly catalogue: Catalogue
  /** Calls a function as the platform does. Throws CloudError; `usage` of a failed call is on the error. */
  invoke(name: string, event: unknown, caller: Caller): Promise<Answer>
  /** The call that runs on this worker now; its identity and its bill. */
  callOn(workerId: string): Call | undefined
  info(): { name: string; workers: number; timeout: number; busy: boolean }[]
  /** Takes no new call, and waits until those under way and the requests they started are finished, `ms` at most. */
  drain(ms: number): Promise<void>
  /** Ends every worker, whatever it is doing. */
  stop(): Promise<void>
}

const DRAIN_LOOK_MS = 10

export async function startFunctions(options: FunctionsOptions): Promise<Functions> {
  const distDir = path.resolve(options.distDir)
  const catalogue = createCatalogue(distDir, options.print)
  const runner = await buildRunner(options.cacheDir)
  const pools = new Map<string, FunctionPool>()
  const workers = new Map<string, FunctionWorker>()
  const baseEnv = platformVariables(options.env)
  let draining = false
  let stopping = false
  const recycling = setInterval(() => {
    for (const pool of pools.values()) pool.shrink(performance.now())
  }, IDLE_LIMIT_MS / 2)

  /** What a function writes, its errors included, with the places in its TypeScript source. */
  const print = (name: string, line: string) => {
    if (!stopping) options.print(`[${name}] ${sourceStack(line, distDir, name)}`)
  }

  function poolOf(name: string): FunctionPool {
    let pool = pools.get(name)
    if (!pool) {
      pool = new FunctionPool({
        maxWorkers: options.maxWorkers,
        start(deployed, changed) {
          const worker = new FunctionWorker(
            deployed,
            { runner, clock: options.clock.shared, env: baseEnv, print: (line) => print(name, line) },
            (which) => {
              if (which.state === 'dead') workers.delete(which.id)
              changed(which)
            },
          )
          workers.set(worker.id, worker)
          return worker
        },
        variables: (worker, call) => ({
          ...identityVariables(call.caller),
          TCB_CONTEXT_CNFG: JSON.stringify({ URL: options.sdkUrl(worker.id) }),
        }),
      })
      pools.set(name, pool)
    }
    return pool
  }

  async function invoke(name: string, event: unknown, caller: Caller): Promise<Answer> {
    const isNested = caller.source.endsWith(',scf')
    if (draining && !isNested) throw new CloudError('SYS_ERR', 'the simulator is stopping')
    const deployed = catalogue.find(name)
    if (!deployed) throw new CloudError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${name}`)
    const input = JSON.stringify(withUserInfo(event, caller))
    if (Buffer.byteLength(input) > MAX_PAYLOAD_BYTES) {
      throw new CloudError('EXCEED_MAX_PAYLOAD_SIZE', 'request payload exceeds 6 MB')
    }
    const { call, answer } = newCall(deployed, caller, input)
    poolOf(name).submit(deployed, call, isNested)
    try {
      const json = await answer
      if (Buffer.byteLength(json) > MAX_PAYLOAD_BYTES) {
        throw new CloudError('FUNCTIONS_EXECUTE_FAIL', 'response payload exceeds 6 MB')
      }
      return { result: JSON.parse(json), usage: call.usage, whole: () => whole(call) }
    } catch (error) {
      throw failed(name, error, call)
    } finally {
      call.usage.ms = Math.round(performance.now() - call.started)
    }
  }

  /** The terminal gets the TypeScript place; the caller gets what CloudBase would say. */
  function failed(name: string, error: unknown, call: Call): FunctionFailure {
    const { code, message } = errorBody(error)
    print(name, `✗ ${code} ${message}`)
    return new FunctionFailure(code, cloudStack(message, distDir, name), call.usage, () => whole(call))
  }

  return {
    catalogue,
    invoke,
    callOn: (workerId) => workers.get(workerId)?.call,
    info: () =>
      catalogue.list().map(({ name, timeout }) => {
        const pool = pools.get(name)
        return { name, timeout, workers: pool?.workers.size ?? 0, busy: pool?.busy ?? false }
      }),
    drain: async (ms) => {
      draining = true
      const end = performance.now() + ms
      while ([...pools.values()].some(({ busy }) => busy) && performance.now() < end) await setTimeout(DRAIN_LOOK_MS)
    },
    stop: async () => {
      stopping = true
      clearInterval(recycling)
      await Promise.all([...pools.values()].map((pool) => pool.stop()))
    },
  }
}

/** It may call others until it has ended, and they may call others. */
async function whole({ calling }: Call): Promise<void> {
  for (let ended = 0; ended < calling.length; ended++) await calling[ended]
}

/** A call that reached its function and did not end well; it is billed all the same. */
export class FunctionFailure extends CloudError {
  constructor(
    code: string,
    message: string,
    readonly usage: Usage,
    readonly whole: () => Promise<void>,
  ) {
    super(code, message)
  }
}

/** What the environment of a function in the cloud holds: the operator's own shell does not leak into it. */
function platformVariables(env: Record<string, string>): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    NODE_ENV: 'production',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    SCF_NAMESPACE: ENV_ID,
    TCB_ENV: ENV_ID,
    ...env,
  }
}
