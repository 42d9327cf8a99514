import type { DeployedFunction } from './catalogue'
import { FunctionPool, IDLE_LIMIT_MS } from './pool'
import { type Call, type FunctionWorker, newCall } from './worker'

const build = (version: string) => ({ name: 'f', version }) as DeployedFunction

/** A worker that does nothing until the test says so. */
class PuppetWorker {
  state: FunctionWorker['state'] = 'starting'
  since = performance.now()
  call: Call | undefined
  stopped = false
  loadError: undefined
  constructor(
    readonly deployed: DeployedFunction,
    private readonly changed: (worker: FunctionWorker) => void,
  ) {}
  run(call: Call) {
    this.call = call
    this.become('running')
  }
  become(state: FunctionWorker['state']) {
    this.state = state
    this.since = performance.now()
    this.changed(this as unknown as FunctionWorker)
  }
  async stop() {
    this.stopped = true
  }
}

function poolOf(maxWorkers: number) {
  const puppets: PuppetWorker[] = []
  const pool = new FunctionPool({
    maxWorkers,
    variables: () => ({}),
    start(deployed, changed) {
      puppets.push(new PuppetWorker(deployed, changed))
      return puppets.at(-1) as unknown as FunctionWorker
    },
  })
  /** The worker that was started as the how-manieth, from 0. */
  const puppet = (at: number) => {
    const found = puppets[at]
    if (!found) throw new Error(`no worker ${at} was started`)
    return found
  }
  const submit = (version = '1', urgent = false) => {
    const deployed = (known[version] ??= build(version))
    pool.submit(deployed, newCall(deployed, { source: 'timer' }, '{}').call, urgent)
  }
  const known: Record<string, DeployedFunction> = {}
  return { pool, puppets, puppet, submit }
}

test('calls that overlap get workers of their own, up to the maximum; the others wait their turn', () => {
  const { puppets, puppet, submit } = poolOf(2)
  for (let calls = 0; calls < 3; calls++) submit()
  expect(puppets).toHaveLength(2)
  for (const puppet of puppets) puppet.become('idle')
  expect(puppets.map(({ state }) => state)).toEqual(['running', 'running'])
  const first = puppet(0)
  const { call } = first
  first.become('settling')
  expect(first.call).toBe(call)
  first.become('idle')
  expect(first.state).toBe('running')
  expect(first.call).not.toBe(call)
})

test('a call by a function does not wait for the places that its callers hold', () => {
  const { puppets, puppet, submit } = poolOf(1)
  submit()
  puppet(0).become('idle')
  submit('1', true)
  expect(puppets).toHaveLength(2)
})

test('a call waits a moment for a worker that is about to be free rather than start another', () => {
  const { puppets, puppet, submit } = poolOf(4)
  submit()
  puppet(0).become('idle')
  puppet(0).become('settling')
  submit()
  expect(puppets).toHaveLength(1)
  puppet(0).become('idle')
  expect(puppet(0).state).toBe('running')
})

test('workers of an older build go when they are done, and take no new call', () => {
  const { puppets, puppet, submit } = poolOf(4)
  submit('1')
  puppet(0).become('idle')
  submit('2')
  expect(puppets).toHaveLength(2)
  puppet(0).become('idle')
  expect(puppet(0).stopped).toBe(true)
  puppet(1).become('idle')
  expect(puppet(1)).toMatchObject({ state: 'running', deployed: { version: '2' } })
})

test('workers with nothing to do for a minute are recycled, and one stays warm', () => {
  const { pool, puppets, submit } = poolOf(3)
  for (let calls = 0; calls < 3; calls++) submit()
  for (const puppet of puppets) puppet.become('idle')
  for (const puppet of puppets) puppet.become('idle')
  pool.shrink(performance.now() + IDLE_LIMIT_MS / 2)
  expect(pool.workers.size).toBe(3)
  pool.shrink(performance.now() + IDLE_LIMIT_MS + 1)
  expect(pool.workers.size).toBe(1)
  expect(puppets.filter(({ stopped }) => stopped)).toHaveLength(2)
})
