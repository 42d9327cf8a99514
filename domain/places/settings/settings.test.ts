import { requestId } from '../../../tests/harness/case-maker'
import { type DomainWorld, startDomainWorld, type Told } from '../../../tests/harness/domain-world'
import { COUNTY, HOME, OTHER, settleNeighbourhood } from '../../../tests/harness/neighbourhood'
import { addDays, dayOf } from '../../kernel'
import { nameWorkersWeChat } from '../grid-worker'
import type { CommunitySettings } from '../views'

let world: DomainWorld
const staff: Record<string, string> = {}
const TODAY = dayOf(Date.now())
const SOON = addDays(TODAY, 20)
const CLOSURE = { from: SOON, to: SOON, reason: '停电' }

beforeAll(async () => {
  world = await startDomainWorld()
  await settleNeighbourhood()
  for (const account of ['secretary', 'admin', 'clerk', 'manager']) staff[account] = await world.login(account)
})
afterAll(() => world.close())

const look = (account: string, communityId = HOME) => world.admin(staff[account], 'places.settings', { communityId })
const shown = async (account = 'secretary', communityId = HOME): Promise<CommunitySettings> =>
  (await look(account, communityId)).data
/** What the form sends, with these changes. */
const told = (
  { communityId, version, phone, address, hours, closures, extraDays }: CommunitySettings,
  changes = {},
) => ({
  ...{ communityId, version, phone, address, hours, closures, extraDays, requestId: requestId() },
  ...changes,
})
const save = (account: string, input: object): Promise<Told> =>
  world.admin(staff[account], 'places.saveSettings', input)

test('the secretary sets their own community, an administrator those of their area, and nobody else looks', async () => {
  expect(await shown()).toMatchObject({ name: '普子岭社区', available: ['saveSettings'], closures: [], history: [] })
  expect((await look('secretary', OTHER)).error.code).toBe('NOT_FOUND')
  expect((await look('admin', OTHER)).ok).toBe(true)
  for (const account of ['clerk', 'manager']) expect((await look(account)).error.code).toBe('NOT_FOUND')
  const wanted = told(await shown('admin', OTHER))
  for (const account of ['clerk', 'manager', 'secretary'])
    expect((await save(account, wanted)).error.code).toBe('NOT_FOUND')
  const listed = async (account: string) => (await world.admin(staff[account], 'places.settable')).data.rows
  expect(await listed('secretary')).toEqual([{ area: HOME, name: '普子岭社区', town: '样例镇' }])
  expect((await listed('admin')).map(({ area }: { area: string }) => area)).toEqual([HOME, OTHER])
  expect((await look('admin', COUNTY)).error.code).toBe('NOT_FOUND')
})

test('it costs one request to look and two to change', async () => {
  expect((await look('secretary')).cost.requests).toBe(1)
  expect((await save('secretary', told(await shown()))).cost.requests).toBe(2)
})

test('what is changed is there, with who changed what; everybody who asks is told the new hours', async () => {
  const before = await shown()
  const hours = [...(before.hours ?? []).slice(0, 5), [[540, 720]], []]
  const { data, ok } = await save('secretary', told(before, { phone: '0839-4206001', hours, closures: [CLOSURE] }))
  expect(ok).toBe(true)
  expect(data).toMatchObject({ phone: '0839-4206001', closures: [CLOSURE], version: before.version + 1 })
  expect(data.history[0]).toMatchObject({ by: '书记 书样例', action: '改了社区设置' })
  expect(data.history[0].note).toContain(`电话：${before.phone}改为0839-4206001`)
  expect(data.history[0].note).toContain(
    '开门时间：周一至周五 8:30-12:00 14:00-17:30改为周一至周五 8:30-12:00 14:00-17:30；周六 9:00-12:00',
  )
  expect(data.history[0].note).toMatch(/加上休息：\d+月\d+日 停电/)
  const { community } = (await world.app('o-stranger', 'catalog.list', {}, HOME)).data
  expect(community).toMatchObject({
    phone: '0839-4206001',
    hours: '周一至周五 8:30-12:00 14:00-17:30；周六 9:00-12:00',
    closures: [CLOSURE],
  })
})

test('sent again it is one change and one answer', async () => {
  const input = told(await shown(), { address: '样例路2号' })
  const first = await save('secretary', input)
  const again = await save('secretary', input)
  expect(again.data).toEqual(first.data)
  expect((await shown()).history.filter(({ note }) => note?.includes('样例路2号'))).toHaveLength(1)
})

test('whoever comes second is told who did what, and nothing of the first is lost', async () => {
  const seen = await shown()
  expect((await save('admin', told(seen, { address: '样例路3号' }))).ok).toBe(true)
  const second = await save('secretary', told(seen, { phone: '0839-4206002' }))
  expect(second.error).toMatchObject({
    code: 'CONFLICT',
    message: expect.stringMatching(/管理员 管样例：改了社区设置/),
  })
  expect(await shown()).toMatchObject({ address: '样例路3号', phone: '0839-4206001' })
  // two at once: one of them
  const now = await shown()
  const both = await Promise.all([
    save('secretary', told(now, { address: '样例路4号' })),
    save('admin', told(now, { address: '样例路5号' })),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
})

test('a worker who opens the mini-program meanwhile is said, as it is', async () => {
  const seen = await shown()
  expect(await nameWorkersWeChat(HOME, 'person-o-worker', 'o-new')).toBe(true)
  const late = await save('secretary', told(seen, { address: '样例路6号' }))
  expect(late.error).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('网格员开通了微信') })
})

test('what is wrong is said beside its field, all at once, and nothing is written', async () => {
  const seen = await shown()
  const refused = await save(
    'secretary',
    told(seen, {
      phone: '123',
      hours: [[[720, 510]], [], [], [], [], [], []],
      closures: [CLOSURE, { from: addDays(TODAY, -2), to: TODAY, reason: '' }],
    }),
  )
  expect(refused.error).toMatchObject({
    code: 'BAD_INPUT',
    fields: {
      phone: expect.stringMatching(/。$/),
      'hours.0': '周一的下班时间要晚于上班时间。',
      'closures.1': '已经过去的日子不用登记，请选今天或以后。',
    },
  })
  expect((await shown()).version).toBe(seen.version)
})

test('a day that is worked anyway is no extra day; a Sunday may be', async () => {
  const { days } = await shown()
  const worked = days.find(({ works }, ahead) => works && ahead > 0)
  const off = days.find(({ works }, ahead) => !works && ahead > 0)
  const withDay = async (day = '') =>
    save('secretary', told(await shown(), { extraDays: [{ day, reason: '集中办理' }] }))
  expect((await withDay(worked?.day)).error.fields).toEqual({ 'extraDays.0': '这一天本来就上班，不用登记加开。' })
  expect((await withDay(off?.day)).data.extraDays).toEqual([{ day: off?.day, reason: '集中办理' }])
})

test('what is over stays known, though the form leaves it out', async () => {
  const seen = await shown()
  expect((await save('secretary', told(seen, { closures: [CLOSURE], extraDays: [] }))).ok).toBe(true)
  const real = Date.now
  jest.spyOn(Date, 'now').mockImplementation(() => real() + 30 * 24 * 3600_000)
  staff.secretary = await world.login('secretary')
  const later = await shown()
  const { data } = await save('secretary', told(later, { closures: [] }))
  expect(data.closures).toEqual([CLOSURE])
  jest.restoreAllMocks()
})
