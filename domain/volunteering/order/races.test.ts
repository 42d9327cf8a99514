import { present } from '../../kernel'
import { startTown, type Told, type Town } from '../../messaging/testing/town'
import { invented, settled } from '../../messaging/testing/townspeople'
import type { Person } from '../../people'
import { people } from '../../people/person'
import { orders } from './document'

let town: Town
let volunteers: Person[]
const DAY = 24 * 3600_000
let requests = 0

beforeAll(async () => {
  town = await startTown()
  volunteers = []
  for (let i = 0; i < 100; i++)
    volunteers.push(await invented(town.home, { openid: `o-v${i}`, volunteer: { skills: ['repair'] } }))
  await people.insertMany(volunteers)
  await settled(town.home, { openid: 'o-cook', volunteer: { skills: ['cooking'] } })
  await settled(town.home, { openid: 'o-near', volunteer: { skills: ['repair'], reach: 200 }, grid: 2 })
  await settled(town.other, { openid: 'o-elsewhere', volunteer: { skills: ['repair'] } })
})
afterAll(() => town.close())

async function ordered(days: number): Promise<string> {
  const midnight = Math.floor((Date.now() + 8 * 3600_000) / DAY) * DAY - 8 * 3600_000
  const startAt = midnight + days * DAY + 10 * 3600_000
  const requestId = `request-${String(++requests).padStart(16, '0')}`
  const input = { requestId, serviceId: 'appliance-repair', startAt, place: {} }
  return (await town.app('o-resident', 'volunteering.order', input)).data.orderId
}
const take = (openid: string, orderId: string) => town.app(openid, 'volunteering.take', { orderId })

describe('a hundred volunteers and one order', () => {
  it.each([1, 2, 3])('exactly one gets it, all others are told at once (round %i)', async (round) => {
    const orderId = await ordered(round)
    const answers = await Promise.all(volunteers.map(({ openid }) => take(openid, orderId)))
    const winners = answers.filter(({ ok }) => ok)
    expect(winners).toHaveLength(1)
    const losers = answers.filter(({ ok }) => !ok)
    expect(new Set(losers.map(({ error }) => error.code))).toEqual(new Set(['TAKEN']))
    const order = (await orders.get(orderId))!
    expect(order.volunteer!.name).toBe(present(winners[0]).data.volunteerName)
    expect(order.log.filter(({ did }) => did === 'take')).toHaveLength(1)
    expect((await town.app(order.volunteer!.openid, 'volunteering.get', { orderId })).ok).toBe(true)
  })

  it('staff who assign meanwhile win, or are told that somebody was first', async () => {
    for (let round = 0; round < 5; round++) {
      const orderId = await ordered(10 + round)
      const version = 1
      const assign = () =>
        town.admin(town.tokens.clerk, 'volunteering.assign', {
          orderId,
          version,
          volunteerId: present(volunteers[1])._id,
        })
      const answers: Told[] = await Promise.all([take('o-v0', orderId), assign()])
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      const [told] = answers.filter(({ ok }) => !ok)
      expect(['TAKEN', 'CONFLICT', 'NOT_NOW']).toContain(told?.error.code)
    }
  })
})

test('one volunteer who takes two orders of the same time in the same instant keeps exactly one', async () => {
  await settled(town.home, { openid: 'o-hasty', volunteer: { skills: ['repair'] } })
  const [one, other] = [await ordered(28), await ordered(29)]
  const { startAt, endAt } = (await orders.get(one))!
  await orders.updateWhere({ _id: other }, { startAt: startAt + 60_000, endAt })
  const answers = await Promise.all([take('o-hasty', one), take('o-hasty', other)])
  await town.settle()
  await town.settle()
  const states = [(await orders.get(one))!, (await orders.get(other))!].map(({ status }) => status).sort()
  expect(answers.some(({ ok }) => ok)).toBe(true)
  expect(states).toEqual(['open', 'taken'])
})

test('the request of one volunteer is no request of another, whatever its number', async () => {
  const input = { orderId: await ordered(30), requestId: 'request-with-a-number' }
  const [taken, other] = [
    await town.app('o-v5', 'volunteering.take', input),
    await town.app('o-v6', 'volunteering.take', input),
  ]
  expect(taken.ok).toBe(true)
  expect(other.error.code).toBe('TAKEN')
  expect(await town.app('o-v5', 'volunteering.take', input)).toMatchObject({ ok: true, data: taken.data })
})

test('the list goes on although its last row was taken meanwhile, and a lost answer is given again', async () => {
  const able = await settled(town.home, { openid: 'o-reader', volunteer: { skills: ['repair'] } })
  const ids = (rows: { orderId: string }[]) => rows.map(({ orderId }) => orderId)
  const page = async (input: object) => (await town.app(able.openid, 'volunteering.open', input)).data
  for (let day = 4; day < 10; day++) await ordered(day)
  const all = ids((await page({ limit: 50 })).rows)
  expect(all.length).toBeGreaterThanOrEqual(6)
  const first = await page({ limit: 3 })
  const input = { orderId: first.rows[2].orderId, requestId: 'request-of-the-same-tap' }
  const taken = await town.app('o-v7', 'volunteering.take', input)
  expect(taken.ok).toBe(true)
  expect(await town.app('o-v7', 'volunteering.take', input)).toMatchObject({ ok: true, data: taken.data })
  const second = await page({ limit: 3, after: first.next })
  expect(ids(second.rows)).toEqual(all.slice(3, 6))
  expect((await town.app(able.openid, 'volunteering.open', { after: 'garbage' })).error.code).toBe('BAD_INPUT')
})

describe('who may take', () => {
  it('nobody without the skill, out of reach, from elsewhere, or without being a volunteer', async () => {
    const orderId = await ordered(20)
    expect((await take('o-cook', orderId)).error.code).toBe('NOT_NOW')
    expect((await take('o-near', orderId)).error.message).toContain('超出')
    expect((await take('o-elsewhere', orderId)).error.code).toBe('NOT_FOUND')
    expect((await take('o-neighbour', orderId)).error.code).toBe('FORBIDDEN')
    expect((await take('o-stranger', orderId)).error.code).toBe('NEED_PROFILE')
    expect((await take('o-v5', 'no-such-order')).error.code).toBe('NOT_FOUND')
    for (const openid of ['o-cook', 'o-near', 'o-elsewhere'])
      expect((await town.app(openid, 'volunteering.open', { limit: 50 })).data.rows).toEqual([])
  })

  it('nobody who is busy at that time, and nobody their own order', async () => {
    const own = await settled(town.home, { openid: 'o-own', volunteer: { skills: ['repair'] } })
    const orderId = await ordered(21)
    await take('o-own', orderId)
    const other = await ordered(22)
    const mine = (await orders.get(orderId))!
    await orders.updateWhere({ _id: other }, { startAt: mine.startAt + 60_000, endAt: mine.endAt })
    expect((await take('o-own', other)).error.message).toContain('忙不过来')
    await orders.updateWhere({ _id: other }, { 'orderer.id': own._id })
    expect((await take('o-own', other)).error.code).toBe('NOT_NOW')
  })
})

describe('being asked', () => {
  it('ten volunteers hear of an order, the least recently asked first', async () => {
    await town.settle()
    await people.updateMany({ 'parts.volunteer.askedAt': 0 }, { 'parts.volunteer.askedAt': Date.now() - DAY })
    const quiet = volunteers.slice(40, 50)
    for (const { _id } of quiet) await people.updateWhere({ _id }, { 'parts.volunteer.askedAt': 0 })
    const orderId = await ordered(25)
    await town.settle()
    const order = (await orders.get(orderId))!
    expect(order.asked!.map(({ openid }) => openid).sort()).toEqual(quiet.map(({ openid }) => openid).sort())
    expect(order.effectsDueAt).toBeNull()
    const inbox = await town.app(present(quiet[0]).openid, 'messaging.inbox')
    expect(inbox.data.rows[0].title).toBe('有人需要：家电小修')
  })
})
