import { type DomainWorld, startDomainWorld } from '../../../tests/harness/domain-world'
import { type Aggregate, born } from '../aggregate'
import { startOf } from '../clock'
import { collection, EFFECTS_INDEX } from '../store'
import { tick } from './tick'
import { type Timer, timer } from './timer'
import { TIMER_MEMORY, timerMemory } from './timer-memory'

const INDEX = { name: 'due', keys: [['dueAt', 1]] }
type Errand = Aggregate & { dueAt: number | null }
const errands = collection<Errand>({ name: 'errands', indexes: [EFFECTS_INDEX], retention: { forever: 'test' } })
const DUE = { due: [{ collection: errands, field: 'dueAt' }] }
const NOON = startOf('2031-03-01') + 12 * 3600_000
const BUDGET = 40_000

let world: DomainWorld
let now = NOON
let ran: string[] = []
beforeAll(async () => {
  world = await startDomainWorld()
  await world.simulator.world.database.createCollection('errands')
  await world.simulator.world.database.createIndex('errands', INDEX as never)
  jest.spyOn(Date, 'now').mockImplementation(() => now)
})
afterAll(async () => {
  jest.restoreAllMocks()
  await world.close()
})
beforeEach(async () => {
  ran = []
  await errands.updateMany({}, { dueAt: null })
})

const errand = async (id: string, dueAt: number | null) =>
  void (await errands.insert({ ...born(id, 'A', now, []), dueAt }))
const running = (name: string, when: Timer['when'], run: () => Promise<Record<string, number>>) =>
  timer(when, async () => {
    ran.push(name)
    return run()
  })
/** A job that takes what is due off the list. */
const work = (name: string) => running(name, DUE, async () => ({ done: await errands.updateMany({}, { dueAt: null }) }))

test('at rest a tick costs one database request, however many jobs and fields there are', async () => {
  await errand('later', now + 1)
  const jobs = { a: work('a'), b: work('b'), c: running('c', { due: [...DUE.due] }, async () => ({})) }
  await tick(jobs, BUDGET)
  const { requests, examined } = await world.cost(() => tick(jobs, BUDGET))
  expect(requests).toBe(1)
  expect(examined).toBeLessThanOrEqual(1)
  expect(ran).toEqual([])
})

test('what is due is done, to the millisecond, and then the tick is over', async () => {
  await errand('now', now)
  expect(await tick({ a: work('a') }, BUDGET)).toEqual({ did: { a: { done: expect.any(Number) } }, more: false })
  expect(ran).toEqual(['a'])
})

test('work that makes work is followed up in the same tick', async () => {
  await errand('chain', now)
  const rest = ['chain-2', 'chain-3']
  const chain = running('chain', DUE, async () => {
    const done = await errands.updateMany({}, { dueAt: null })
    const next = rest.shift()
    if (next) await errand(next, now)
    return { done }
  })
  await tick({ chain }, BUDGET)
  expect(ran).toEqual(['chain', 'chain', 'chain'])
})

test('a daily job runs once a day from its time on, on whichever tick is the first after it', async () => {
  const nightly = running('nightly', { daily: '03:30' }, async () => ({ removed: 0 }))
  await tick({ nightly }, BUDGET)
  await tick({ nightly }, BUDGET)
  expect(ran).toEqual(['nightly'])
  expect((await timerMemory.get(TIMER_MEMORY))!.ran.nightly).toBe('2031-03-01')
  now = startOf('2031-03-02') + 3.5 * 3600_000 - 1
  await tick({ nightly }, BUDGET)
  expect(ran).toHaveLength(1)
  now += 1
  await tick({ nightly }, BUDGET)
  expect(ran).toHaveLength(2)
})

test('a job that fails keeps no other waiting, and is due again', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  await errand('stubborn', now)
  const bad = running('bad', DUE, async () => {
    throw new Error('no')
  })
  await tick({ bad, good: running('good', DUE, async () => ({ done: 0 })) }, BUDGET)
  expect(ran).toEqual(['bad', 'good'])
})

test('when time runs out it says so, and a daily job that was cut short is not done for the day', async () => {
  now = startOf('2031-03-03') + 12 * 3600_000
  const long = running('long', { daily: '03:30' }, async () => {
    now += BUDGET
    return { removed: 100 }
  })
  expect(await tick({ long, after: work('after') }, BUDGET)).toEqual({ did: { long: { removed: 100 } }, more: true })
  expect(ran).toEqual(['long'])
  expect((await timerMemory.get(TIMER_MEMORY))!.ran).not.toHaveProperty('long')
})
