import { effectKinds } from '../..'
import { born, inside, sweep } from '../../kernel'
import { mailboxes } from '../../messaging/mailbox'
import { startTown, type Town, templateId } from '../../messaging/testing/town'
import { settled } from '../../messaging/testing/townspeople'
import { serviceAt } from '../menu/menu'
import { newOrder } from './changes/new-order'
import { type Order, orders } from './document'
import { tell } from './messages'

let town: Town
let shift = 0
const TEMPLATE = templateId('orderProgress')
const MINUTE = 60_000
const PEOPLE = 60

beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const realNow = Date.now
  jest.spyOn(Date, 'now').mockImplementation(() => realNow() + shift)
  town = await startTown()
})
afterAll(async () => {
  await town.close()
  jest.restoreAllMocks()
})

/** An order with one message to its orderer still to be carried out. */
async function orderWithMessage(index: number): Promise<Order> {
  const orderer = await settled(town.home, { openid: `o-t${index}` })
  await town.accept(orderer.openid, 'orderProgress')
  const service = serviceAt('appliance-repair')!
  const place = { kind: 'home' as const, shown: '阳光苑1栋', exact: null, location: null }
  const at = Date.now()
  const wish = {
    service,
    orderer,
    forPerson: orderer,
    place,
    area: orderer.area,
    startAt: at + 3600_000,
    note: null,
    photos: [],
  }
  const order = newOrder(`order-t${index}`, wish, at, [])
  const told = { ...order, ...born(order._id, order.area, at, [], [tell(order, order.orderer, '已接单', '马上到')]) }
  await orders.insert(told)
  return told
}

const minutePasses = async () => {
  shift += MINUTE
  // a run that the database breaks off altogether is what the next minute is for
  await sweep([orders, mailboxes] as never, effectKinds, 40_000).catch(() => 0)
}

it('sixty messages through a bad day: within ten minutes each is sent once, or ends with its reason', async () => {
  const told: Order[] = []
  for (let i = 0; i < PEOPLE; i++) told.push(await orderWithMessage(i))
  // ten were claimed by a process that died before it did anything
  for (const { _id, effects } of told.slice(0, 10)) {
    const [id] = Object.keys(effects)
    const claim = { [`effects.${id}.state`]: 'claimed', [`effects.${id}.claimedAt`]: Date.now() }
    await orders.updateWhere({ _id }, { ...claim, effectsDueAt: Date.now() + 90_000 })
  }
  const { faults } = town.simulator.world
  for (let i = 0; i < 20; i++) {
    faults.add({ openapi: { api: 'subscribeMessage.send', code: i % 3 ? -1 : 40001, times: 2, after: 5 * i } })
    faults.add({ db: { api: 'modifyDocument', times: 1, after: 9 * i + 3, phase: i % 2 ? 'after' : 'before' } })
    faults.add({ db: { api: 'getDocument', times: 1, after: 11 * i + 2 } })
  }
  for (let minute = 0; minute < 10; minute++) await minutePasses()
  faults.clear()

  const ends = await orders.find({ _id: inside(told.map(({ _id }) => _id)) }, { limit: 100 })
  expect(ends.filter(({ effectsDueAt }) => effectsDueAt !== null)).toEqual([])
  for (const { openid } of told.map(({ orderer }) => orderer)) {
    const sent = town.sent(openid).length
    expect(sent).toBeLessThanOrEqual(1)
    const mailbox = (await mailboxes.get(openid))!
    expect(mailbox.messages).toHaveLength(1)
    expect(mailbox.messages[0]?.state).toBe(sent === 1 ? 'sent' : 'inboxOnly')
    expect(mailbox.quota[TEMPLATE]).toBeLessThanOrEqual(town.simulator.world.subscriptions.quota(openid, TEMPLATE).left)
  }
  expect(told.filter(({ orderer }) => town.sent(orderer.openid).length === 1)).toHaveLength(PEOPLE)
}, 120_000)
