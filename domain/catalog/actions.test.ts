import { type DomainWorld, startDomainWorld } from '../../tests/harness/domain-world'
import { HOME, settleNeighbourhood } from '../../tests/harness/neighbourhood'

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
