import type { DeployedFunction } from './catalogue'
import type { Call, FunctionWorker } from './worker'

/** How long a call waits for a worker that has answered and is finishing its stray requests, before a new one starts. */
const SETTLING_PATIENCE_MS = 25

/** The cloud recycles instances that nobody needs; so do we, keeping one warm. */
export const IDLE_LIMIT_MS = 60_000

interface Waiting {
  call: Call
  /** A call made by a running function must not wait for a free place: its caller holds one. */
  urgent: boolean
}

export interface PoolSetup {
  maxWorkers: number
  start(deployed: DeployedFunction, changed: (worker: FunctionWorker) => void): FunctionWorker
  variables(worker: FunctionWorker, call: Call): Record<string, string | null>
}

/** The workers of one function. More are started while calls overlap, up to a maximum. */
export class FunctionPool {
  readonly workers = new Set<FunctionWorker>()
  private readonly queue: Waiting[] = []
  private deployed: DeployedFunction | undefined

  constructor(private readonly setup: PoolSetup) {}

  submit(deployed: DeployedFunction, call: Call, urgent: boolean): void {
    if (this.deployed?.version !== deployed.version) this.replace(deployed)
    this.queue.push({ call, urgent })
    this.dispatch()
  }

  get busy(): boolean {
    const atWork = ({ state }: FunctionWorker) => state === 'running' || state === 'settling'
    return this.queue.length > 0 || [...this.workers].some(atWork)
  }

  /** Stops the workers that have had nothing to do for long, except the last one. */
  shrink(now: number): void {
    const idle = [...this.workers].filter(({ state, since }) => state === 'idle' && now - since > IDLE_LIMIT_MS)
    const spare = this.workers.size - idle.length > 0 ? idle : idle.slice(1)
    for (const worker of spare) this.retire(worker)
  }

  async stop(): Promise<void> {
    for (const { call } of this.queue.splice(0)) call.reject(new Error('the simulator is stopping'))
    await Promise.all([...this.workers].map((worker) => worker.stop()))
  }

  /** A new build is there: idle workers of the old one go now, busy ones after their call. */
  private replace(deployed: DeployedFunction): void {
    this.deployed = deployed
    for (const worker of this.workers) this.retireIfOld(worker)
  }

  private retireIfOld(worker: FunctionWorker): boolean {
    const old = worker.deployed.version !== this.deployed?.version
    if (old && worker.state === 'idle') this.retire(worker)
    return old
  }

  private retire(worker: FunctionWorker): void {
    this.workers.delete(worker)
    void worker.stop()
  }

  private dispatch(): void {
    for (const worker of this.workers) {
      if (!this.queue.length) return
      if (worker.state !== 'idle' || this.retireIfOld(worker)) continue
      const { call } = this.queue.shift()!
      worker.run(call, this.setup.variables(worker, call))
    }
    this.grow()
  }

  private grow(): void {
    const current = [...this.workers].filter((worker) => worker.deployed === this.deployed)
    const starting = current.filter((worker) => worker.state === 'starting').length
    const settling = current.filter((worker) => worker.state === 'settling')
    const patient = settling.filter((worker) => performance.now() - worker.since < SETTLING_PATIENCE_MS).length
    const soon = starting + patient
    const urgent = this.queue.filter((waiting) => waiting.urgent).length
    const room = Math.max(this.setup.maxWorkers - this.workers.size, urgent - soon)
    const missing = Math.min(this.queue.length - soon, room)
    for (let started = 0; started < missing; started++) this.startOne()
    if (this.queue.length && patient) setTimeout(() => this.dispatch(), SETTLING_PATIENCE_MS)
  }

  private startOne(): void {
    const worker = this.setup.start(this.deployed!, (changed) => this.workerChanged(changed))
    this.workers.add(worker)
  }

  private workerChanged(worker: FunctionWorker): void {
    if (worker.state === 'settling') return
    if (worker.state === 'idle') this.retireIfOld(worker)
    if (worker.state === 'dead') {
      this.workers.delete(worker)
      // A function that cannot be loaded would be started for ever: everybody who waits for this build hears why instead.
      const reason = worker.deployed === this.deployed ? worker.loadError : undefined
      if (reason) for (const { call } of this.queue.splice(0)) call.reject(reason)
    }
    this.dispatch()
  }
}
