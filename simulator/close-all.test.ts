import { closeAll } from './close-all'
import type { StandIn } from './registry'
import { startAll } from './start'
import type { World } from './world'

const lines: string[] = []
const world = { options: { log: (line: string) => lines.push(line) } } as unknown as World
let did: string[] = []
beforeEach(() => {
  did = []
})
const standIn = (name: string, bad: { start?: boolean; stop?: boolean } = {}): StandIn => ({
  name,
  replaces: '',
  start() {
    did.push(`start ${name}`)
    if (bad.start) throw new Error(`${name} does not start`)
  },
  async stop() {
    did.push(`stop ${name}`)
    if (bad.stop) throw new Error(`${name} does not stop`)
  },
})

test('everything is stopped, the last first, once, whichever of them fails to; then it is said what failed', async () => {
  const close = await startAll([standIn('a', { stop: true }), standIn('b'), standIn('c', { stop: true })], world)
  const failure = await close().catch((error: AggregateError) => error)
  expect(failure).toBeInstanceOf(AggregateError)
  expect((failure as AggregateError).errors.map(({ message }) => message)).toEqual([
    'c does not stop',
    'a does not stop',
  ])
  expect(did).toEqual(['start a', 'start b', 'start c', 'stop c', 'stop b', 'stop a'])
  await close()
  expect(did).toHaveLength(6)
})

test('one that does not start is stopped too, with all that came before, and its reason is what is said', async () => {
  const all = [standIn('a', { stop: true }), standIn('b', { start: true }), standIn('c')]
  await expect(startAll(all, world)).rejects.toThrow('b does not start')
  expect(did).toEqual(['start a', 'start b', 'stop b', 'stop a'])
  expect(lines.join()).toContain('a does not stop')
})

test('a part that is still starting is waited for', async () => {
  let ready!: () => void
  const starting = new Promise<void>((resolve) => {
    ready = resolve
  })
  const closing = closeAll([{ close: () => starting.then(() => void did.push('stopped')) }])
  ready()
  await closing
  expect(did).toEqual(['stopped'])
})
