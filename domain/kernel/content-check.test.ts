import { startTown, type Told, type Town } from '../messaging/testing/town'

jest.setTimeout(60_000)

let town: Town
/** how often WeChat's check was asked since */
let asked = 0

beforeAll(async () => {
  town = await startTown()
  // its number is known to functions that run already a minute later
  const { data: settings } = await town.admin(town.tokens.secretary, 'places.settings', { communityId: town.home._id })
  const { error: unset } = await town.admin(town.tokens.secretary, 'places.saveSettings', {
    communityId: town.home._id,
    version: settings.version,
    phone: '13800000009',
    address: '样例路1号',
    hours: null,
    closures: [],
    extraDays: [],
  })
  if (unset) throw new Error(unset.message)
  const { faults } = town.simulator.world
  const { around } = faults
  faults.around = (kind, api, work) => {
    if (api === 'security.msgSecCheck') asked += 1
    return around(kind, api, work)
  }
})
afterAll(() => town?.simulator.close())
beforeEach(() => {
  asked = 0
})

let requests = 0
const order = (more: object): Promise<Told> =>
  town.app('o-resident', 'volunteering.order', {
    requestId: `request-${String(++requests).padStart(16, '0')}`,
    serviceId: 'appliance-repair',
    startAt: Math.floor(Date.now() / 86_400_000) * 86_400_000 + (3 + requests) * 86_400_000 + 2 * 3600_000,
    place: {},
    ...more,
  })

test('one request for a text, none where nothing was written, none for what was done before', async () => {
  const first = {
    requestId: 'request-done-before-1',
    startAt: Math.floor(Date.now() / 86_400_000) * 86_400_000 + 2 * 86_400_000 + 2 * 3600_000,
  }
  expect((await order({ ...first, note: '电饭煲不通电' })).ok).toBe(true)
  expect(asked).toBe(1)
  expect((await order({ ...first, note: '电饭煲不通电' })).ok).toBe(true)
  expect(asked).toBe(1)
  expect((await order({})).ok).toBe(true)
  expect(asked).toBe(1)
})

test('the rows of a list are asked about together, and the one that is refused is marked', async () => {
  const tags = ['很快', '态度好', '测试辱骂']
  const { error } = await town.admin(town.tokens.secretary, 'places.saveSettings', {
    communityId: town.home._id,
    version: 1,
    phone: '',
    address: '',
    hours: null,
    closures: tags.map((reason, i) => ({ from: `2027-01-0${i + 4}`, to: `2027-01-0${i + 4}`, reason })),
    extraDays: [],
  })
  expect(error).toMatchObject({ code: 'REJECTED_CONTENT' })
  expect(Object.keys(error.fields ?? {})).toEqual(['closures.2.reason'])
  expect(asked).toBe(4)
})

test.each([
  ['a phone number', { note: '到了打138 0000 0001' }, 'note', '手机号'],
  ['an ID number', { note: '我的身份证519921197505060043' }, 'note', '身份证号'],
  ['a bank card', { place: { text: '转到6222021234567000009' } }, 'place.text', '银行卡号'],
])('%s in what others read is refused in words, before WeChat is asked', async (_what, more, path, word) => {
  const { error } = await order(more)
  expect(error).toMatchObject({ code: 'BAD_INPUT', fields: { [path]: expect.stringContaining(word) } })
  expect(asked).toBe(0)
})

test('a notice names the community’s numbers, and nobody else’s', async () => {
  const save = (html: string) =>
    town.admin(town.tokens.secretary, 'publishing.save', {
      requestId: `request-${String(++requests).padStart(16, '0')}`,
      title: '停水通知',
      html,
      category: '通知',
      validUntil: '2099-01-01',
      audience: { kind: 'everyone' },
    })
  const { error } = await save('<p>找王样例，138-0000-0001</p>')
  expect(error).toMatchObject({ code: 'BAD_INPUT', fields: { html: expect.stringContaining('138****0001') } })
  const saved = await save('<p>联系社区 138-0000-0009 或 0827-5222222</p>')
  expect(saved.error).toBeUndefined()
})
