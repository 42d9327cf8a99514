import { present } from '../../domain/kernel'
import { mailboxes } from '../../domain/messaging/mailbox'
import type { Person } from '../../domain/people'
import type { ConsoleClient } from '../product/console-client'
import { requestId } from '../product/phone-client'
import { type Product, startProduct } from '../product/product'
import { acceptMessages, NOTICE, reach, settleCrowd } from './crowd'

jest.setTimeout(120_000)

const RESIDENTS = 2600
const WORKERS = 40
const EVERYBODY = RESIDENTS + WORKERS
const MEGABYTE = 1024 * 1024

let product: Product
let crowd: Person[]
let clerk: ConsoleClient
let noticeId: string
let version: number
/** requests to the database while it is on, and how often the trigger came by: a slow machine sees more of its minutes */
const meter = { on: false, requests: 0, ticks: 0 }
/** What a minute of the trigger may cost while a delivery runs: who is due, and a look at who is at it. */
const TICK = 15

beforeAll(async () => {
  product = await startProduct({ demonstration: false, workers: 4 })
  reach(product.url, product.secretKeys)
  crowd = await settleCrowd(EVERYBODY, WORKERS)
  await acceptMessages(product.url, crowd, () => [NOTICE])
  // they did not come through the doors: the night counts them
  await product.sim('timers/recount', {})
  // what every night and every day brings is done before the bill begins
  await product.sim('timers/tick', {})
  clerk = await product.console('clerk')
  const { database } = product.simulator.world
  const handle = database.handle.bind(database)
  database.handle = (action, parameters) => {
    if (meter.on) meter.requests += 1
    return handle(action, parameters)
  }
  const { functions } = product.simulator.world
  const invoke = functions.invoke.bind(functions)
  functions.invoke = (name, event, caller) => {
    if (meter.on && caller.source === 'timer') meter.ticks += 1
    return invoke(name, event, caller)
  }
}, 120_000)
afterAll(() => product?.close())

/** Without a request: the test's own looking must not count. */
const taken = () => product.simulator.world.subscriptions.count()

async function until(isSo: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + 90_000; !isSo(); ) {
    if (Date.now() > end) throw new Error(`${what}: ${taken()} messages after a minute and a half`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** What staff do is not part of the delivery's bill. */
async function unmetered<T>(work: () => Promise<T>): Promise<T> {
  meter.on = false
  const result = await work()
  meter.on = true
  return result
}

test('2,640 people can be reached, and staff are told so beforehand', async () => {
  const reached = await clerk.call('publishing.reach', { audience: { kind: 'everyone' } })
  expect(reached).toMatchObject({ people: EVERYBODY, reachable: EVERYBODY })
})

test('publishing answers at once; the messages go out, with progress, and stop when staff stop them', async () => {
  const saved = await clerk.call('publishing.save', {
    requestId: requestId(),
    title: '停水通知',
    html: '<p>明天上午停水。</p>',
    category: '社区通知',
    validUntil: '2099-12-31',
    audience: { kind: 'everyone' },
  })
  noticeId = saved.noticeId
  const published = await clerk.ask('publishing.publish', { noticeId, version: saved.version })
  expect(published.usage.dbRequests).toBeLessThanOrEqual(3)
  meter.on = true
  await until(() => taken() >= 800, 'the first 800')

  await unmetered(async () => {
    const paused = await clerk.call('publishing.pause', { noticeId, version: published.data.version })
    version = paused.version
    await quiet()
    const stopped = taken()
    const delivery = await clerk.call('publishing.delivery', { noticeId })
    expect(delivery).toMatchObject({ state: 'paused', sent: stopped, unknown: 0 })
    expect(delivery.progress).toBeGreaterThan(0)
    expect(delivery.progress).toBeLessThan(1)
    expect(stopped).toBeLessThan(EVERYBODY)
    // the timer does not go on with what staff have stopped
    await product.sim('timers/publish', {})
    expect(taken()).toBe(stopped)
  })
})

/** Until no function is at work any more: what was in flight has ended, and nothing that it called goes on. */
async function quiet(): Promise<void> {
  const working = () => product.simulator.world.functions.info().some(({ busy }) => busy)
  await until(() => !working(), 'the functions to rest')
}

test('resumed, it goes on where it stopped, with no more memory for more people', async () => {
  await unmetered(() => clerk.call('publishing.resume', { noticeId, version }))
  await until(() => taken() >= 1_200, 'the first after the pause')
  const before = process.memoryUsage().rss
  let most = 0
  const looking = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 50)
  await until(() => taken() >= EVERYBODY, 'all of them')
  clearInterval(looking)
  await quiet()
  meter.on = false
  expect(Math.round((most - before) / MEGABYTE)).toBeLessThan(96)
})

test('everybody got it once, and staff read that it is done', async () => {
  const { messages } = {
    messages: crowd.map(({ openid }) => product.simulator.world.subscriptions.messages({ touser: openid, limit: 10 })),
  }
  expect(messages.filter((list) => list.length !== 1)).toEqual([])
  const delivery = await clerk.call('publishing.delivery', { noticeId })
  expect(delivery).toMatchObject({
    state: 'done',
    progress: 1,
    total: EVERYBODY,
    sent: EVERYBODY,
    waiting: 0,
    unknown: 0,
  })
  expect(delivery.failed).toEqual([])
})

test('it cost at most one database request for every five messages, and twenty; beside it the trigger went on', () => {
  expect(meter.requests).toBeGreaterThan(0)
  expect(meter.requests).toBeLessThanOrEqual(EVERYBODY / 5 + 20 + TICK * meter.ticks)
})

test('the inboxes read it from the notice: nothing was copied to 2,640 people', async () => {
  const { rows } = await product.phone(present(crowd[7]).openid).call('messaging.inbox', {})
  expect(rows.map(({ noticeId: id }) => id)).toEqual([noticeId])
  expect((await mailboxes.get(present(crowd[7]).openid))!.messages).toEqual([])
})
