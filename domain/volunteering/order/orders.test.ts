import { photo, textFile } from '../../../tests/harness/photos'
import { startTown, type Town } from '../../messaging/testing/town'
import { settled } from '../../messaging/testing/townspeople'
import type { Person } from '../../people'
import { people } from '../../people/person'
import { orders } from './document'

let town: Town
let elder: Person
let child: Person
let barber: Person
const DAY = 24 * 3600_000

beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  town = await startTown()
  elder = await settled(town.home, { name: '老样例', born: '1945-03-03', openid: 'none:elder', grid: 2 })
  const dependents = [{ personId: elder._id, name: elder.name, relation: '母亲' }]
  child = await settled(town.home, { name: '女样例', born: '1985-03-03', openid: 'o-child', dependents })
  barber = await settled(town.home, { name: '理样例', born: '1990-03-03', openid: 'o-barber', volunteer: {} })
  for (const openid of ['o-child', 'o-resident']) for (let i = 0; i < 9; i++) await town.accept(openid, 'orderProgress')
  for (let i = 0; i < 9; i++) await town.accept('o-barber', 'newOrder')
})
afterAll(() => town.close())

/** Ten in the morning in China, `days` from today. */
const morning = (days: number) =>
  Math.floor((Date.now() + 8 * 3600_000) / DAY) * DAY - 8 * 3600_000 + days * DAY + 10 * 3600_000

let requests = 0
const requestId = () => `request-${String(++requests).padStart(16, '0')}`

const wish = (more: object = {}) => ({
  requestId: requestId(),
  serviceId: 'appliance-repair',
  startAt: morning(3),
  place: {},
  ...more,
})
const haircutFor = (startAt: number) =>
  town.app('o-child', 'volunteering.order', wish({ serviceId: 'haircut', forDependent: elder._id, startAt }))

describe('the menu', () => {
  it('is known without asking the database, and not sent again to who has it', async () => {
    const first = await town.app('o-anyone', 'volunteering.menu')
    expect(first.cost.requests).toBe(0)
    expect(first.data.services.length).toBeGreaterThanOrEqual(24)
    const again = await town.app('o-anyone', 'volunteering.menu', { version: first.data.version })
    expect(again.data.services).toBeNull()
  })
})

describe('ordering', () => {
  it('makes one order of ten taps, within three requests each', async () => {
    const input = wish({ startAt: morning(4), note: '电饭煲不通电' })
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => town.app('o-resident', 'volunteering.order', input)),
    )
    expect(new Set(answers.map(({ data }) => data.orderId)).size).toBe(1)
    const alone = await town.app('o-resident', 'volunteering.order', wish({ startAt: morning(5) }))
    expect(alone.cost.requests).toBeLessThanOrEqual(3)
    expect(alone.data).toMatchObject({ status: 'open', placeText: '阳光苑1栋1单元101室', checkInCode: null })
  })

  it('refuses the same service at the same time under another request', async () => {
    const startAt = morning(6)
    await town.app('o-resident', 'volunteering.order', wish({ startAt }))
    const { error } = await town.app('o-resident', 'volunteering.order', wish({ startAt }))
    expect(error.code).toBe('CONFLICT')
    expect(error.message).toContain('已经点过')
  })

  it.each([
    ['a time in the past', { startAt: Date.now() - 1000 }, 'startAt'],
    ['more than thirty days ahead', { startAt: morning(40) }, 'startAt'],
    ['three in the night', { startAt: morning(3) - 7 * 3600_000 }, 'startAt'],
    ['a building that does not exist', { place: { buildingId: 'nowhere' } }, 'place.buildingId'],
    ['a note of 10,000 characters', { note: '好'.repeat(10_000) }, 'note'],
    ['an unknown key', { price: 0 }, 'price'],
  ])('refuses %s, saying where', async (_what, more, path) => {
    const { error } = await town.app('o-resident', 'volunteering.order', wish(more))
    expect(error.code).toBe('BAD_INPUT')
    expect(Object.keys(error.fields!)).toContain(path)
  })

  it('refuses a note that WeChat’s content check refuses', async () => {
    const { error } = await town.app('o-resident', 'volunteering.order', wish({ note: '这是测试违规的话' }))
    expect(error).toMatchObject({ code: 'REJECTED_CONTENT', fields: { note: expect.any(String) } })
  })

  it('is for an elder one looks after, at their home, and not for anybody else’s elder', async () => {
    const { data, cost } = await haircutFor(morning(3))
    expect(data).toMatchObject({ forName: '老样例', placeText: '阳光苑2栋1单元302室' })
    expect(cost.requests).toBeLessThanOrEqual(3)
    const { error } = await town.app('o-neighbour', 'volunteering.order', wish({ forDependent: elder._id }))
    expect(error.code).toBe('NOT_FOUND')
  })

  it('takes photos in, the same ones when it is sent twice, and refuses what is no photo', async () => {
    const files = [await town.send('o-resident', await photo(90)), await town.send('o-resident', await photo(91))]
    const input = wish({ startAt: morning(20), photos: files })
    const one = await town.app('o-resident', 'volunteering.order', input)
    expect(one.cost.requests).toBeLessThanOrEqual(3)
    await town.settle()
    const two = await town.app('o-resident', 'volunteering.order', input)
    expect(two.data.orderId).toBe(one.data.orderId)
    expect(two.data.photos).toHaveLength(2)
    expect(two.data.photos[0].url).toMatch(/^http/)
    const text = await town.upload('o-resident', textFile())
    const bad = await town.app('o-resident', 'volunteering.order', wish({ startAt: morning(21), photos: [text] }))
    expect(bad.error).toMatchObject({ code: 'BAD_FILE', fields: { 'photos.0': expect.any(String) } })
    const theirs = await town.upload('o-neighbour', await photo())
    const stolen = await town.app('o-resident', 'volunteering.order', wish({ startAt: morning(22), photos: [theirs] }))
    expect(stolen.error.code).toBe('BAD_FILE')
  })

  it('keeps services for elders to elders', async () => {
    const { error } = await town.app('o-child', 'volunteering.order', wish({ serviceId: 'chat', startAt: morning(7) }))
    expect(error).toMatchObject({ code: 'FORBIDDEN', message: expect.stringContaining('60岁以上') })
  })

  it('asks a visitor to say who they are first', async () => {
    expect((await town.app('o-stranger', 'volunteering.order', wish())).error.code).toBe('NEED_PROFILE')
  })
})

describe('changing and cancelling', () => {
  it('changes until it is taken, and needs the latest version', async () => {
    const { data: order } = await haircutFor(morning(8))
    const startAt = morning(9)
    const { data } = await town.app('o-child', 'volunteering.change', { orderId: order.orderId, version: 1, startAt })
    expect(data).toMatchObject({ startAt, version: 2 })
    const stale = await town.app('o-child', 'volunteering.change', { orderId: order.orderId, version: 1, note: '晚点' })
    expect(stale.error.code).toBe('CONFLICT')
    const gone = await town.app('o-child', 'volunteering.cancel', { orderId: order.orderId, version: 2 })
    expect(gone.data.status).toBe('cancelled')
    const late = await town.app('o-child', 'volunteering.change', { orderId: order.orderId, version: 3, startAt })
    expect(late.error.code).toBe('NOT_NOW')
  })

  it('cannot be moved onto another order of the same service and time', async () => {
    const one = await haircutFor(morning(10))
    await haircutFor(morning(11))
    const { error } = await town.app('o-child', 'volunteering.change', {
      orderId: one.data.orderId,
      version: 1,
      startAt: morning(11),
    })
    expect(error.code).toBe('CONFLICT')
  })

  it('is nobody else’s business', async () => {
    const { data: order } = await haircutFor(morning(12))
    for (const action of ['change', 'cancel'])
      expect(
        (await town.app('o-neighbour', `volunteering.${action}`, { orderId: order.orderId, version: 1 })).error.code,
      ).toBe('NOT_FOUND')
    expect((await town.app('o-neighbour', 'volunteering.get', { orderId: order.orderId })).error.code).toBe('NOT_FOUND')
    expect((await town.app('o-far', 'volunteering.get', { orderId: order.orderId })).error.code).toBe('NOT_FOUND')
  })
})

describe('from the menu to both ratings', () => {
  it('tells the orderer every step, and counts the hours once', async () => {
    const { data: order } = await haircutFor(morning(13))
    const { orderId } = order
    await town.settle()
    expect(town.sent('o-barber').map(({ data }) => data.thing1)).toContain('上门理发')
    const list = await town.app('o-barber', 'volunteering.open')
    expect(list.cost.requests).toBe(1)
    const row = list.data.rows.find((each: { orderId: string }) => each.orderId === orderId)
    expect(row).toMatchObject({ placeText: '阳光苑2栋', forName: '老**', distance: expect.any(Number) })

    const taken = await town.app('o-barber', 'volunteering.take', { orderId })
    expect(taken.cost.requests).toBe(2)
    expect(taken.data).toMatchObject({ status: 'taken', placeText: '阳光苑2栋', forName: '老**', checkInCode: null })
    expect(taken.data).toMatchObject({ phone: null, doorNote: expect.stringContaining('开始前两小时') })
    const { checkInCode } = (await town.app('o-child', 'volunteering.get', { orderId })).data
    expect(checkInCode).toMatch(/^\d{6}$/)

    const early = await town.app('o-barber', 'volunteering.checkIn', { orderId, code: checkInCode })
    expect(early.error.code).toBe('NOT_NOW')
    const start = Date.now() - 60 * 60_000
    await orders.updateWhere({ _id: orderId }, { startAt: start, endAt: start + 40 * 60_000 })
    const there = (await town.app('o-barber', 'volunteering.get', { orderId })).data
    expect(there).toMatchObject({ placeText: '阳光苑2栋1单元302室', forName: '老样例' })
    expect(there.phone).toMatch(/^139/)
    const wrong = await town.app('o-barber', 'volunteering.checkIn', {
      orderId,
      code: checkInCode === '000000' ? '1'.repeat(6) : '000000',
    })
    expect(wrong.error.fields).toEqual({ code: '签到码不对，还可以试4次。' })
    const checkedIn = await town.app('o-barber', 'volunteering.checkIn', { orderId, code: checkInCode })
    expect(checkedIn.data.status).toBe('checkedIn')
    await orders.updateWhere({ _id: orderId }, { checkedInAt: Date.now() - 48 * 60_000 })
    const location = { lat: 31.9121, lng: 107.2411 }
    const done = await town.app('o-barber', 'volunteering.checkOut', { orderId, location })
    expect(done.data).toMatchObject({ status: 'done', hours: 0.8 })
    await town.settle()
    await town.settle()
    expect((await people.get(barber._id))!.parts.volunteer).toMatchObject({ hours: 0.8, orders: 1 })

    await town.app('o-child', 'volunteering.rate', { orderId, score: 5, comment: '很仔细' })
    const twice = await town.app('o-child', 'volunteering.rate', { orderId, score: 1 })
    expect(twice.error.code).toBe('NOT_NOW')
    const closed = await town.app('o-barber', 'volunteering.rate', { orderId, score: 5 })
    expect(closed.data).toMatchObject({ status: 'closed', ratings: { byOrderer: { score: 5, comment: '很仔细' } } })
    await town.settle()
    const told = town
      .sent('o-child')
      .map(({ data }) => data.phrase2)
      .reverse()
    expect(told).toEqual(['已接单', '服务中', '请您评价'])
  })

  it('locks the code after five wrong tries', async () => {
    const { data: order } = await haircutFor(morning(14))
    await town.app('o-barber', 'volunteering.take', { orderId: order.orderId })
    const { checkInCode } = (await town.app('o-child', 'volunteering.get', { orderId: order.orderId })).data
    await orders.updateWhere({ _id: order.orderId }, { startAt: Date.now() - 1000 })
    const wrong = checkInCode === '123456' ? '654321' : '123456'
    const tryWith = (code: string) => town.app('o-barber', 'volunteering.checkIn', { orderId: order.orderId, code })
    for (let i = 0; i < 5; i++) expect((await tryWith(wrong)).error.code).toBe('BAD_INPUT')
    expect((await tryWith(checkInCode)).error.code).toBe('NOT_NOW')
    const far = await town.app('o-barber', 'volunteering.checkIn', {
      orderId: order.orderId,
      location: { lat: 31.95, lng: 107.24 },
    })
    expect(far.error.fields!.location).toContain('米')
  })
})

describe('when nobody does it', () => {
  it('an order that nobody took ends with a word to the orderer, and waits for nobody any more', async () => {
    const { data: order } = await haircutFor(morning(15))
    await orders.updateWhere({ _id: order.orderId }, { startAt: Date.now() - 1, dueAt: Date.now() - 1 })
    await town.timer('orders')
    const { data } = await town.app('o-child', 'volunteering.get', { orderId: order.orderId })
    expect(data).toMatchObject({ status: 'expired', sentence: expect.stringContaining('没有志愿者') })
    const { data: open } = await town.app('o-barber', 'volunteering.open', { limit: 50 })
    expect(open.rows.map((row: { orderId: string }) => row.orderId)).not.toContain(order.orderId)
  })

  it('a volunteer who gives it back is replaced: it waits again, with another code', async () => {
    const { data: order } = await haircutFor(morning(16))
    const { data: taken } = await town.app('o-barber', 'volunteering.take', { orderId: order.orderId })
    const back = { orderId: order.orderId, version: taken.version, reason: '临时有事' }
    expect((await town.app('o-neighbour', 'volunteering.giveBack', back)).error.code).toBe('NOT_FOUND')
    expect((await town.app('o-barber', 'volunteering.giveBack', back)).data.status).toBe('open')
  })
})

describe('staff', () => {
  const admin = (action: string, input: object, account: 'clerk' | 'other-clerk' | 'town' = 'clerk') =>
    town.admin(town.tokens[account], `volunteering.${action}`, input)

  it('see the orders of their own community, and assign one who has the skill', async () => {
    const { data: order } = await haircutFor(morning(17))
    const queue = await admin('queue', { search: '老样例', limit: 50 })
    expect(queue.cost.requests).toBeLessThanOrEqual(2)
    expect(queue.data.rows.map((row: { orderId: string }) => row.orderId)).toContain(order.orderId)
    expect((await admin('queue', { limit: 50 }, 'other-clerk')).data.rows).toEqual([])
    const { data: seen, cost } = await admin('get', { orderId: order.orderId })
    expect(cost.requests).toBeLessThanOrEqual(3)
    expect(seen.candidates[0]).toMatchObject({ personId: barber._id, free: true })
    expect((await admin('get', { orderId: order.orderId }, 'other-clerk')).error.code).toBe('NOT_FOUND')
    const confirmed = await admin('confirm', { orderId: order.orderId, version: 1 })
    expect(confirmed.data.status).toBe('confirmed')
    const assigned = await admin('assign', { orderId: order.orderId, version: 2, volunteerId: barber._id })
    expect(assigned.data).toMatchObject({ status: 'taken', volunteerName: '理样例' })
    const again = await admin('assign', { orderId: order.orderId, version: 2, volunteerId: barber._id })
    expect(again.error).toMatchObject({ code: 'NOT_NOW', message: expect.stringContaining('理样例') })
  })

  it('cannot assign somebody without the skill', async () => {
    const { data: order } = await haircutFor(morning(18))
    const { error } = await admin('assign', { orderId: order.orderId, version: 1, volunteerId: child._id })
    expect(error.code).toBe('NOT_NOW')
  })
})
