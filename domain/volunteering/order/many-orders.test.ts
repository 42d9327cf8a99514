import { present } from '../../kernel'
import { startTown, type Town } from '../../messaging/testing/town'
import { settled } from '../../messaging/testing/townspeople'
import { LONGEST_SERVICE, services } from '../menu/menu'
import { type Order, orders } from './document'

let town: Town
const DAY = 24 * 3600_000
const VOLUNTEERS = 12
let requests = 0

beforeAll(async () => {
  town = await startTown()
  for (let i = 0; i < VOLUNTEERS; i++)
    await settled(town.home, { openid: `o-v${i}`, volunteer: { skills: ['repair'] } })
})
afterAll(() => town.close())

const morning = (days: number) =>
  Math.floor((Date.now() + 8 * 3600_000) / DAY) * DAY - 8 * 3600_000 + days * DAY + 10 * 3600_000

async function ordered(days: number): Promise<Order> {
  const requestId = `request-${String(++requests).padStart(16, '0')}`
  const input = { requestId, serviceId: 'appliance-repair', startAt: morning(days), place: {} }
  const { data } = await town.app('o-resident', 'volunteering.order', input)
  return present(await orders.get(data.orderId))
}
const take = (openid: string, { _id }: Order) => town.app(openid, 'volunteering.take', { orderId: _id })

/** Orders of other days and of that day that a volunteer has, beside the given ones. */
async function takenElsewhere(order: Order, volunteerId: string, count: number, name: string): Promise<void> {
  const copies = Array.from({ length: count }, (_, i): Order => {
    const startAt = morning(40 + i) + (i % 2 ? -200 * DAY : 0)
    const _id = `order-0-${name}-${String(i).padStart(4, '0')}`
    const endAt = startAt + order.service.minutes * 60_000
    const away = { pool: null, askedFor: null, openFor: null, effects: {}, effectsDueAt: null, dueAt: null }
    const taken = { status: 'taken', takenFor: volunteerId, volunteerId } as const
    return { ...order, ...away, ...taken, _id, no: _id, slot: _id, startAt, endAt }
  })
  await orders.insertMany(copies)
}

test('no service lasts longer than the longest', () => {
  expect(Math.max(...services.map(({ minutes }) => minutes)) * 60_000).toBeLessThanOrEqual(LONGEST_SERVICE)
})

test('of six hundred orders taken for other days not one hides who is busy at that time', async () => {
  const [clash, wanted] = [await ordered(6), await ordered(7)]
  const { data: before } = await town.admin(town.tokens.clerk, 'volunteering.get', { orderId: wanted._id })
  const candidates: { personId: string; free: boolean }[] = before.candidates
  expect(candidates.filter(({ free }) => free)).toHaveLength(VOLUNTEERS)
  for (const [i, { personId }] of candidates.entries()) await takenElsewhere(wanted, personId, 50, `v${i}`)
  const busy = present(candidates.at(-1)).personId
  await orders.updateWhere(
    { _id: clash._id },
    { status: 'taken', takenFor: busy, pool: null, startAt: wanted.startAt - 60_000, endAt: wanted.startAt + 60_000 },
  )
  const told = await town.admin(town.tokens.clerk, 'volunteering.get', { orderId: wanted._id })
  const notFree = told.data.candidates.filter(({ free }: { free: boolean }) => !free)
  expect(notFree.map(({ personId }: { personId: string }) => personId)).toEqual([busy])
  expect(told.cost.requests).toBeLessThanOrEqual(4)
})

test('whoever could be sent is in the list, also the fortieth', async () => {
  const wanted = await ordered(9)
  for (let i = VOLUNTEERS; i < 40; i++)
    await settled(town.home, { openid: `o-v${i}`, volunteer: { skills: ['repair'] } })
  const { data } = await town.admin(town.tokens.clerk, 'volunteering.get', { orderId: wanted._id })
  expect(data.candidates.length).toBeGreaterThanOrEqual(40)
  const last = present(data.candidates.at(-1))
  const told = await town.admin(town.tokens.clerk, 'volunteering.assign', {
    orderId: wanted._id,
    version: data.version,
    volunteerId: last.personId,
  })
  expect(told.error?.message ?? told.data.volunteerName).toBe(last.name)
})

test('whoever has fifty others and takes two of one time at once still keeps exactly one', async () => {
  const hasty = await settled(town.home, { openid: 'o-hasty', volunteer: { skills: ['repair'] } })
  const [one, other] = [await ordered(28), await ordered(29)]
  await takenElsewhere(one, hasty._id, 60, 'hasty')
  await orders.updateWhere({ _id: other._id }, { startAt: one.startAt + 60_000, endAt: one.endAt })
  const answers = await Promise.all([take('o-hasty', one), take('o-hasty', other)])
  await town.settle()
  await town.settle()
  const states = await Promise.all([one, other].map(async ({ _id }) => present(await orders.get(_id)).status))
  expect(answers.some(({ ok }) => ok)).toBe(true)
  expect(states.sort()).toEqual(['open', 'taken'])
})
