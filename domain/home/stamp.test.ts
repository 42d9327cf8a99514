import { startTown, type Town } from '../messaging/testing/town'
import { contents } from '../publishing/content/document'
import { accounts } from '../staff/account'
import { orders } from '../volunteering/order/document'

let town: Town
const DAY = 24 * 3600_000
const day = (days: number) => new Date(Date.now() + 8 * 3600_000 + days * DAY).toISOString().slice(0, 10)
const stamp = async (token = town.tokens.clerk) => (await town.admin(token, 'home.stamp')).data

beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town.close())

let count = 0
const save = async () => {
  const { data } = await town.admin(town.tokens.clerk, 'publishing.save', {
    requestId: `request-000000000${100 + ++count}`,
    title: `第${count}条通知`,
    html: '<p>内容</p>',
    category: '社区通知',
    validUntil: day(5),
    audience: { kind: 'everyone' },
  })
  return data.noticeId as string
}
const order = async () => {
  const startAt = Math.floor((Date.now() + 8 * 3600_000) / DAY) * DAY - 8 * 3600_000 + 2 * DAY + 10 * 3600_000
  const { data } = await town.app('o-resident', 'volunteering.order', {
    requestId: 'request-order-0000001',
    serviceId: 'appliance-repair',
    startAt,
    place: {},
  })
  return data.orderId as string
}

test('it costs one request, the session included, and says the same while nothing moves', async () => {
  const { data, cost } = await town.admin(town.tokens.clerk, 'home.stamp')
  expect(cost.requests).toBe(1)
  expect(await stamp()).toEqual(data)
})

test('what moved says so with the very write, and nothing else does', async () => {
  const before = await stamp()
  const noticeId = await save()
  const noticed = await stamp()
  expect(noticed).toEqual({ ...before, notices: expect.not.stringMatching(before.notices) })
  const orderId = await order()
  const ordered = await stamp()
  expect(ordered).toEqual({ ...noticed, orders: expect.not.stringMatching(noticed.orders) })
  // effects and readers are no change of the document, and are shown all the same
  await contents.updateWhere({ _id: noticeId }, { reads: 5 })
  await orders.updateWhere({ _id: orderId }, { effectsRev: 99 })
  const both = await stamp()
  expect(both.notices).not.toBe(ordered.notices)
  expect(both.orders).not.toBe(ordered.orders)
})

test('a write that took long, of a call that began earlier, is seen too', async () => {
  const [early, late] = [await save(), await save()]
  const before = await stamp()
  const { updatedAt } = (await contents.get(late))!
  await contents.updateWhere({ _id: early }, { version: 7, updatedAt: updatedAt - 500 })
  expect((await stamp()).notices).not.toBe(before.notices)
})

test('a desk without such a list has no stamp of it, and another community’s moves nothing here', async () => {
  const before = await stamp()
  await contents.updateWhere({ _id: await save() }, { area: '510821/107/002', updatedAt: Date.now() })
  expect(await stamp()).toEqual(before)
  expect(await stamp(town.tokens.town)).toMatchObject({
    cases: expect.any(String),
    orders: null,
    notices: null,
    callbacks: null,
  })
})

test('who was given other areas since they signed in has the stamp of those', async () => {
  const token = town.tokens.clerk
  const clerk = (await accounts.get('clerk'))!
  const before = await stamp(token)
  const [grant] = clerk.grants
  await accounts.updateWhere({ _id: 'clerk' }, { grants: [{ ...grant!, area: '510821/107/002' }] })
  const elsewhere = await town.admin(token, 'home.stamp')
  expect(elsewhere.cost.requests).toBe(2)
  expect(elsewhere.data.orders).not.toBe(before.orders)
  await accounts.updateWhere({ _id: 'clerk' }, { grants: clerk.grants })
  expect(await stamp(token)).toEqual(before)
})
