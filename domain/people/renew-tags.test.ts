import { idNumber } from '../../tests/harness/neighbourhood'
import { startTown, type Town } from '../messaging/testing/town'
import { people } from './person'
import { renewTags } from './renew-tags'

const DAY = 24 * 3600_000
let town: Town
let clock: jest.SpyInstance | undefined

beforeAll(async () => {
  town = await startTown()
})
afterEach(() => clock?.mockRestore())
afterAll(() => town.close())

const daysFromNow = (days: number) => {
  const at = Date.now() + days * DAY
  clock = jest.spyOn(Date, 'now').mockImplementation(() => at)
}
const bornSixtyYearsBefore = (days: number) => {
  const day = new Date(Date.now() + 8 * 3600_000 + days * DAY).toISOString().slice(0, 10)
  return `${Number(day.slice(0, 4)) - 60}${day.slice(4)}`
}

let count = 0
async function registered(openid: string, born: string): Promise<void> {
  const told = await town.app(openid, 'people.saveProfile', {
    requestId: `request-birthday-${String(++count).padStart(4, '0')}`,
    name: '示例寿星',
    idNumber: idNumber(born, 300 + count),
    phone: '13812345678',
    buildingId: town.home.buildings[0]!.id,
    unit: '1',
    room: '101',
    consent: true,
  })
  expect(told.error).toBeUndefined()
}
const order = (openid: string) => {
  const at = Math.floor((Date.now() + 8 * 3600_000) / DAY) * DAY - 8 * 3600_000 + 2 * DAY + 10 * 3600_000
  const input = {
    requestId: `request-haircut-${String(++count).padStart(6, '0')}`,
    serviceId: 'haircut',
    startAt: at,
    place: {},
  }
  return town.app(openid, 'volunteering.order', input)
}

test('whoever turned sixty is an elder, without saving anything again', async () => {
  await registered('o-sixty', bornSixtyYearsBefore(6))
  expect((await order('o-sixty')).error).toMatchObject({
    code: 'FORBIDDEN',
    message: expect.stringContaining('60岁以上'),
  })
  daysFromNow(8)
  expect((await order('o-sixty')).error).toBeUndefined()
})

test('notices for elders find them from the night of their birthday on', async () => {
  await registered('o-soon', bornSixtyYearsBefore(3))
  const keys = async () => (await people.find({ openid: 'o-soon' }, { limit: 1 }))[0]!.audienceKeys
  const elder = `tag:elder@${town.home._id}`
  await renewTags(10_000)
  expect(await keys()).not.toContain(elder)
  daysFromNow(3)
  await renewTags(10_000)
  expect(await keys()).toContain(elder)
  const { version } = (await people.find({ openid: 'o-soon' }, { limit: 1 }))[0]!
  await renewTags(10_000)
  expect((await people.find({ openid: 'o-soon' }, { limit: 1 }))[0]!.version).toBe(version)
})

test('a month in which no timer ran is made up for', async () => {
  await registered('o-missed', bornSixtyYearsBefore(1))
  daysFromNow(30)
  await renewTags(10_000)
  const [person] = await people.find({ openid: 'o-missed' }, { limit: 1 })
  expect(person!.tags).toContain('elder')
})
