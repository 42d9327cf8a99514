import { placeIn, type Recounting, timerMemory } from '../../domain/kernel'
import { communities } from '../../domain/places/communities'
import { type DomainWorld, startDomainWorld } from '../../tests/harness/domain-world'
import { COUNTY, settleNeighbourhood, testCommunity } from '../../tests/harness/neighbourhood'
import { recountAll } from './recount-all'

const SECOND = 1000
const BUDGET = 40 * SECOND
const COMMUNITIES = 40
let world: DomainWorld
let later = 0
let counted: string[] = []
/** after so many areas the function is killed */
let killedAfter = Infinity

/** Three seconds an area: forty communities need two minutes. */
const slow: Recounting = {
  name: 'slow',
  async recount(area) {
    if (counted.length >= killedAfter) throw new Error('killed')
    later += 3 * SECOND
    counted.push(area)
    return 0
  },
  async sum(area) {
    later += 3 * SECOND
    counted.push(`sum ${area}`)
    return 0
  },
}

beforeAll(async () => {
  world = await startDomainWorld()
  await settleNeighbourhood()
  const there = await communities.count({})
  for (let i = there; i < COMMUNITIES; i++)
    await communities.insert(testCommunity(`${COUNTY}/110/${String(i).padStart(3, '0')}`, `第${i}社区`, null))
  const real = Date.now
  jest.spyOn(Date, 'now').mockImplementation(() => real() + later)
})
afterAll(async () => {
  jest.restoreAllMocks()
  await world.close()
})
beforeEach(async () => {
  counted = []
  killedAfter = Infinity
  for (const { _id } of await timerMemory.find({})) await timerMemory.remove(_id)
})

const communitiesCounted = () => counted.filter((area) => !area.startsWith('sum'))

test('a county that needs longer than a run is counted to its end by the next ones, nothing twice, sums last', async () => {
  let runs = 0
  do {
    await recountAll([slow], BUDGET)
    runs += 1
  } while ((await placeIn('recount')) !== null && runs < 20)
  expect(runs).toBeGreaterThan(2)
  expect(communitiesCounted()).toHaveLength(COMMUNITIES)
  expect(new Set(counted).size).toBe(counted.length)
  expect(counted.slice(COMMUNITIES).every((area) => area.startsWith('sum'))).toBe(true)
  expect(counted).toContain(`sum ${COUNTY}`)
})

test('killed in the middle it goes on where it was, and does again at most what it had not written down', async () => {
  killedAfter = 9
  await expect(recountAll([slow], BUDGET)).rejects.toThrow('killed')
  killedAfter = Infinity
  const first = [...counted]
  for (let runs = 0; runs < 20; runs++) {
    await recountAll([slow], BUDGET)
    if ((await placeIn('recount')) === null) break
  }
  expect(new Set(communitiesCounted()).size).toBe(COMMUNITIES)
  expect(counted.length - new Set(counted).size).toBeLessThanOrEqual(1)
  expect(first).toHaveLength(9)
})

test('one that comes to its end at once writes nothing down, and the next begins anew', async () => {
  const quick: Recounting = { name: 'quick', recount: async () => 0 }
  expect(await recountAll([quick], BUDGET)).toEqual({ recounted: COMMUNITIES, wrong: 0 })
  expect(await timerMemory.find({})).toEqual([])
  expect(await recountAll([quick], BUDGET)).toEqual({ recounted: COMMUNITIES, wrong: 0 })
})
