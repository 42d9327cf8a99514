import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline'
import { Worker } from 'node:worker_threads'
import { CloudError } from '../cloud-error'
import { ENV_ID } from '../environment'
import type { Caller } from './caller'
import type { DeployedFunction } from './catalogue'
import type { RunCommand, RunnerMessage, RunnerStart } from './protocol'
import { noUsage, type Usage } from './usage'

/** One call on its way through a function. */
export interface Call {
  readonly id: string
  readonly deployed: DeployedFunction
  readonly caller: Caller
  readonly usage: Usage
  readonly event: string
  readonly started: number
  /** The functions that it called, each until it and all that it called have ended; none fails. */
  readonly calling: Promise<void>[]
  resolve(json: string): void
  reject(error: unknown): void
}

export function newCall(
  deployed: DeployedFunction,
  caller: Caller,
  event: string,
): { call: Call; answer: Promise<string> } {
  let settle!: Pick<Call, 'resolve' | 'reject'>
  const answer = new Promise<string>((resolve, reject) => {
    settle = { resolve, reject }
  })
  return {
    call: {
      id: randomUUID(),
      deployed,
      caller,
      usage: noUsage(),
      event,
      started: performance.now(),
      calling: [],
      ...settle,
    },
    answer,
  }
}

export interface WorkerSetup {
  runner: string
  clock: SharedArrayBuffer
  env: Record<string, string>
  /** Prints what the function wrote to its console, and how it died after its answer. */
  print(line: string): void
}

/** How long a function may take to load before its first call (Tencent's limit is of the same order). */
const LOAD_LIMIT_MS = 30_000

/** A place where one function runs one call at a time, as an instance in the cloud does. */
export class FunctionWorker {
  readonly id = randomUUID()
  /** The call whose requests belong to this worker now; it stays set until they are all finished. */
  call: Call | undefined
  state: 'starting' | 'idle' | 'running' | 'settling' | 'dead' = 'starting'
  /** When it came into its state (performance.now). */
  since = performance.now()
  private readonly thread: Worker
  private timer: NodeJS.Timeout | undefined
  private used = false
  private loaded = false
  private dying: Error | undefined

  constructor(
    readonly deployed: DeployedFunction,
    private readonly setup: WorkerSetup,
    private readonly changed: (worker: FunctionWorker) => void,
  ) {
    const start: RunnerStart = { entry: deployed.entry, clock: setup.clock }
    this.thread = new Worker(setup.runner, {
      workerData: start,
      env: { ...setup.env, ...deployed.envVariables },
      stdout: true,
      stderr: true,
      // The options of our own process (a TypeScript loader) are not the function's.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: deployed.memorySize },
    })
    createInterface(this.thread.stdout).on('line', setup.print)
    createInterface(this.thread.stderr).on('line', setup.print)
    this.thread.on('message', (message: RunnerMessage) => this.hear(message))
    this.thread.on('error', (error) => {
      this.dying = error
    })
    this.thread.on('exit', () => this.died())
    this.timer = setTimeout(() => this.loadTimeOut(), LOAD_LIMIT_MS)
  }

  run(call: Call, env: Record<string, string | null>): void {
    const { deployed } = this
    this.call = call
    this.state = 'running'
    call.usage.cold = !this.used
    this.used = true
    this.timer = setTimeout(() => this.timeOut(), deployed.timeout * 1000)
    const command: RunCommand = {
      callId: call.id,
      event: call.event,
      env,
      context: {
        callbackWaitsForEmptyEventLoop: false,
        memory_limit_in_mb: deployed.memorySize,
        time_limit_in_ms: deployed.timeout * 1000,
        request_id: call.id,
        environment: '{}',
        environ: '',
        function_version: '$LATEST',
        function_name: deployed.name,
        namespace: ENV_ID,
        tencentcloud_region: 'ap-shanghai',
      },
    }
    this.thread.postMessage(command)
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer)
    await this.thread.terminate()
  }

  private hear(message: RunnerMessage): void {
    this.since = performance.now()
    if (message.type === 'ready' || message.type === 'idle') {
      if (!this.loaded) clearTimeout(this.timer)
      this.loaded = true
      this.state = 'idle'
      this.call = undefined
    } else {
      clearTimeout(this.timer)
      this.state = 'settling'
      if (message.type === 'result') this.call?.resolve(message.json)
      else this.call?.reject(new CloudError('FUNCTIONS_EXECUTE_FAIL', message.stack))
    }
    this.changed(this)
  }

  private timeOut(): void {
    const { timeout } = this.deployed
    this.call?.reject(
      new CloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${timeout} seconds`),
    )
    void this.stop()
  }

  private loadTimeOut(): void {
    this.dying = new Error(`the function took more than ${LOAD_LIMIT_MS / 1000} seconds to load`)
    void this.stop()
  }

  /** The thread is gone: out of memory, an exception nobody caught, `process.exit`, or stopped by us. */
  private died(): void {
    clearTimeout(this.timer)
    if (this.dying && this.state !== 'running' && this.used) this.setup.print(`✗ after its answer: ${this.dying.stack}`)
    this.state = 'dead'
    const why = this.dying?.stack ?? 'the function exited before it answered'
    this.call?.reject(new CloudError('FUNCTIONS_EXECUTE_FAIL', why))
    this.changed(this)
  }

  /** Why a worker died before it could serve anybody, if it did: the module itself could not be loaded. */
  get loadError(): CloudError | undefined {
    if (this.state !== 'dead' || this.loaded) return undefined
    return new CloudError('FUNCTIONS_EXECUTE_FAIL', this.dying?.stack ?? 'the function exited while it was loaded')
  }
}
