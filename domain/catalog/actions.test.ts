import { type DomainWorld, startDomainWorld } from '../../tests/harness/domain-world'
import { HOME, OTHER, settleNeighbourhood } from '../../tests/harness/neighbourhood'
import { communityAtHand } from '../places'

let world: DomainWorld
beforeAll(async () => {
  world = await startDomainWorld()
  await settleNeighbourhood()
})
afterAll(() => world.close())

const anybody = (action: string, input: object = {}) => world.app('', `catalog.${action}`, input)

test('the catalog with today’s version costs no request, cold or warm, and says that nothing is new', async () => {
  const cold = await anybody('list', { version: (await anybody('list')).data.version })
  expect(cold.cost.requests).toBe(0)
  expect(cold.data).toMatchObject({ items: null, bannedCertificates: null })
})

test('a new phone gets all 57 items, the certificates that are not issued, and its community’s buildings', async () => {
  const { data, cost } = await anybody('list')
  expect(cost.requests).toBeLessThanOrEqual(1)
  expect(data.items).toHaveLength(57)
  expect(data.bannedCertificates).toHaveLength(20)
  expect(data.community).toMatchObject({ area: HOME, buildings: [{ id: 'b1', grid: `${HOME}/01`, units: 3 }, {}] })
  expect(JSON.stringify(data.community)).not.toContain('o-worker')
})

test('an old version is answered with everything', async () => {
  expect((await anybody('list', { version: 'older.1' })).data.items).toHaveLength(57)
})

test('one item, without what only the offices need to know, at no cost', async () => {
  const { data, cost } = await anybody('get', { itemId: 'resident-pension-claim', version: 1 })
  expect(cost.requests).toBe(0)
  expect(data).toMatchObject({ no: 28, everyday: '领养老金', online: true })
  expect(data).not.toHaveProperty('unsure')
  expect((await anybody('get', { itemId: 'resident-pension-claim', version: 2 })).error.code).toBe('NOT_FOUND')
  expect((await anybody('get', { itemId: '__proto__' })).error.code).toBe('NOT_FOUND')
})

test('the quick check answers in words and keeps nothing', async () => {
  const check = (answers: unknown[]) => anybody('precheck', { itemId: 'resident-pension-claim', answers })
  const told = await check([62, true, false])
  expect(told.data.verdict).toBe('likely')
  expect(told.cost.requests).toBe(0)
  expect((await check([55, true, false])).data.reasons[0].message).toContain('60周岁起领')
})

test('the console reads the same', async () => {
  expect((await world.admin('', 'catalog.list')).data.items).toHaveLength(57)
})

describe('of the community that the phone has open', () => {
  const listOf = (community: unknown, input: object = {}) => world.app('', 'catalog.list', input, community)
  test('are the buildings, the version and the numbers', async () => {
    const [home, other] = [await listOf(HOME), await listOf(OTHER)]
    expect(other.data.community.area).toBe(OTHER)
    expect(other.data.version).not.toBe(home.data.version)
    const moved = await listOf(OTHER, { version: home.data.version })
    expect(moved.data).toMatchObject({ version: other.data.version, community: { area: OTHER } })
    expect(moved.data.items).toHaveLength(57)
    expect((await listOf(OTHER, { version: other.data.version })).cost.requests).toBe(0)
  })
  test.each([[`${HOME.slice(0, -1)}9`], ['nonsense'], [{ area: OTHER }], [`${OTHER}/01`], ['']])(
    '%j is none: the deployment’s is shown, and said',
    async (community) => {
      expect((await listOf(community)).data.community.area).toBe(HOME)
      expect((await world.app('o-nobody', 'people.me', {}, community)).data.community.area).toBe(HOME)
      expect((await world.app('o-nobody', 'home.open', {}, community)).data.me.community.area).toBe(HOME)
    },
  )
  test('is for strangers only: a resident’s own goes before it', async () => {
    expect((await world.app('o-resident', 'people.me', {}, OTHER)).data.community.area).toBe(HOME)
    expect((await world.app('o-resident', 'home.open', {}, OTHER)).data.me.community.area).toBe(HOME)
    expect((await world.app('o-nobody', 'people.me', {}, OTHER)).data.community.area).toBe(OTHER)
  })
  test('may be chosen among all by name and town', async () => {
    const { data, cost } = await world.app('', 'places.communities')
    expect(data.rows.map(({ area }: { area: string }) => area)).toEqual([HOME, OTHER])
    expect(data.rows[0]).toEqual({ area: HOME, name: '普子岭社区', town: '样例镇' })
    expect(cost.requests).toBe(1)
  })
})

test('a thousand communities that do not exist are not all remembered', async () => {
  const invented = (i: number) => `510821/999/${String(i).padStart(4, '0')}`
  for (let i = 0; i < 1100; i++) await world.app('', 'catalog.list', {}, invented(i))
  const remembered = Array.from({ length: 1100 }, (_, i) => communityAtHand(invented(i))).filter((one) => one === null)
  expect(remembered.length).toBeLessThanOrEqual(1000)
  expect((await world.app('', 'catalog.list', {}, OTHER)).data.community.area).toBe(OTHER)
}, 60_000)
