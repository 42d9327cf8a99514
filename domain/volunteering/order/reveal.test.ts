import { requestId } from '../../../tests/product/phone-client'
import { present } from '../../kernel'
import { startTown, type Town } from '../../messaging/testing/town'
import { reveals } from '../../people/reveals'

let town: Town
const DAY = 24 * 3600_000
let orderId: string

beforeAll(async () => {
  town = await startTown()
  const startAt = Math.floor(Date.now() / DAY) * DAY + 2 * DAY + 2 * 3600_000
  const wish = { requestId: requestId(), serviceId: 'appliance-repair', startAt, place: {} }
  orderId = (await town.app('o-resident', 'volunteering.order', wish)).data.orderId
})
afterAll(() => town.close())

const clerk = (action: string, input: object = {}) => town.admin(town.tokens.clerk, action, input)

test('staff see the building; the door and the number are told for a reason that the person can read', async () => {
  const { rows } = (await clerk('volunteering.queue')).data
  const order = (await clerk('volunteering.get', { orderId })).data
  expect(rows[0].placeText).toBe(order.placeText)
  expect(order).toMatchObject({ hasDoor: true, phoneMasked: expect.stringMatching(/^\d{3}\*{4}\d{4}$/) })
  const door = (await clerk('volunteering.reveal', { orderId, field: 'address', reason: '送志愿者上门' })).data.value
  expect(door.startsWith(order.placeText)).toBe(true)
  expect(door.length).toBeGreaterThan(order.placeText.length)
  const { value } = (await clerk('volunteering.reveal', { orderId, field: 'phone', reason: '核对上门时间' })).data
  expect(value).toMatch(/^\d{11}$/)
  const nobody = await clerk('volunteering.reveal', { orderId, field: 'volunteerPhone', reason: '核对上门时间' })
  expect(nobody.error.code).toBe('NOT_FOUND')
  const looks = (await town.app('o-resident', 'people.reveals')).data.rows
  expect(looks.map(({ field }: { field: string }) => field)).toEqual(['点单人的电话', '点单的地址'])
})

test('one account looks at sixty covered values in an hour, and no more, however fast; others go on', async () => {
  const look = (token = town.tokens.clerk) =>
    town.admin(token, 'volunteering.reveal', { orderId, field: 'phone', reason: '核对上门时间' })
  const looked = () => reveals.count({ byId: 'clerk' })
  const before = await looked()
  const answers = []
  for (let round = 0; round < 10; round++)
    answers.push(...(await Promise.all(Array.from({ length: 20 }, () => look()))))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(60 - before)
  expect(await looked()).toBe(60)
  const refused = present(answers.at(-1)).error
  expect(refused).toMatchObject({ code: 'TOO_MANY', message: expect.stringMatching(/一小时最多60次.*请过一会儿/) })
  expect((await look(town.tokens.secretary)).ok).toBe(true)
})

test('a list is counted without a counter up to a thousand, and says whether that is all', async () => {
  const { rows } = (await clerk('volunteering.queue', { limit: 50 })).data
  expect((await clerk('volunteering.count')).data).toEqual({ count: rows.length, more: false })
  expect((await clerk('volunteering.count', { status: 'closed' })).data).toEqual({ count: 0, more: false })
  expect((await clerk('publishing.count')).data).toEqual({ count: 0, more: false })
  expect((await clerk('casework.count', { state: 'ended' })).data).toEqual({ count: 0, more: false })
})

test('who took a list out is written down once for each request: their own line, and for whoever checks their area', async () => {
  const once = { search: '某某', requestId: requestId() }
  await clerk('volunteering.export', once)
  await clerk('volunteering.export', once)
  await clerk('publishing.export', { requestId: requestId() })
  await clerk('casework.export')
  const { rows } = (await clerk('staff.exports')).data
  expect(rows.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['cases', 'notices', 'orders'])
  expect(JSON.stringify(rows)).not.toContain('某某')
  const others = await town.admin(town.tokens['other-clerk'], 'staff.exports')
  expect(others.data.rows).toEqual([])
})
