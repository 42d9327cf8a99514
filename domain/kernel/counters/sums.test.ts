import { type DomainWorld, startDomainWorld } from '../../../tests/harness/domain-world'
import { counted, countedFromBirth, counter, counting, readFor, sumDue } from '..'
import type { Grant } from '../actor'
import { type Aggregate, born } from '../aggregate'
import { carryOut } from '../effects'
import { present } from '../objects/rules'
import { type Collection, type CollectionOf, collection, EFFECTS_INDEX, index } from '../store'
import { recounting } from './recount'
import { tallies } from './tally'

type Parcel = Aggregate & { colour: string }
const parcels: Collection<Parcel> = collection<Parcel>({
  name: 'parcels',
  indexes: [EFFECTS_INDEX, index('area', 'area', '_id')],
  retention: { forever: 'test' },
})
const parcelCounter = counter<Parcel, { colour: string }, { colour: string }>({
  name: 'parcels',
  by: ['colour'],
  countedAs: ({ colour }) => (colour === 'gone' ? [] : [{ colour }]),
  noteOf: ({ colour }) => ({ colour }),
  isSummed: true,
})
const recountingParcels = recounting({
  counter: parcelCounter,
  documents: parcels,
  standing: (area) => ({ area }),
  fields: ['area', 'colour'],
  isTold: () => true,
  isKept: () => true,
})
const [COUNTY, TOWN] = ['510821', '510821/107']
const HERE = `${TOWN}/001`
const communities = Array.from({ length: 40 }, (_, i) => `510821/${107 + (i % 8)}/${String(1 + i).padStart(3, '0')}`)

let world: DomainWorld
beforeAll(async () => {
  world = await startDomainWorld()
  const { database } = world.simulator.world
  await database.createCollection('parcels')
  for (const one of parcels.definition.indexes) await database.createIndex('parcels', one)
})
afterAll(() => world.close())
beforeEach(async () => {
  for (const { _id } of await parcels.find({}, { limit: 1000 })) await parcels.remove(_id)
  for (const { _id } of await tallies.find({}, { limit: 1000 })) await tallies.remove(_id)
})

const asCollection: CollectionOf = parcels
let made = 0
async function parcel(colour: string, area = HERE): Promise<Parcel> {
  const document = countedFromBirth({ ...born(`parcel-${++made}`, area, 1, []), colour }, parcelCounter)
  await parcels.insert(document)
  return document
}
const carry = (id: string) => carryOut(asCollection, id, { [counting.kind]: counting.by })
const sumNow = () => sumDue([recountingParcels], 10_000)
const stands = async (area: string) => {
  const [one] = await parcelCounter.read([area])
  return Object.fromEntries((one?.entries ?? []).map(({ at, count }) => [at.colour, count]))
}
/** The sum itself, whether it is read or not. */
const kept = async (area: string) => present(await tallies.get(`parcels:${area}`))
async function brought(colour: string, area = HERE) {
  const one = await parcel(colour, area)
  await carry(one._id)
  return present(await parcels.get(one._id))
}
const effectOf = (document: Parcel) => present(Object.entries(document.effects)[0])
const runAgain = (document: Parcel) => {
  const [effectId, { data }] = effectOf(document)
  const repeated: { run(data: object, about: object): Promise<unknown> } = counting.by
  return repeated.run(data, { effectId, aggregate: document, now: 1 })
}

test('a county of 40 communities is exact at once, from the first count on, and costs what one community costs', async () => {
  for (const area of communities) await brought('red', area)
  expect(await stands(COUNTY)).toEqual({ red: 40 })
  expect(await sumNow()).toBeGreaterThan(0)
  expect(await sumNow()).toBe(0)
  expect([await stands(COUNTY), await stands(TOWN)]).toEqual([{ red: 40 }, { red: 5 }])
  await brought('blue', communities[7])
  expect(await stands(COUNTY)).toEqual({ red: 40, blue: 1 })
  const one = await world.cost(() => parcelCounter.read([HERE]))
  expect(one).toMatchObject({ requests: 1, examined: 1 })
  expect(await world.cost(() => parcelCounter.read([COUNTY]))).toEqual(one)
  expect(await world.cost(() => parcelCounter.read([TOWN]))).toEqual(one)
})

test('a count is one request, whether it is summed above or not', async () => {
  await brought('red')
  await sumNow()
  const next = await parcel('red')
  expect((await world.cost(() => runAgain(next))).requests).toBe(1)
  expect([await stands(HERE), await stands(COUNTY)]).toEqual([{ red: 2 }, { red: 2 }])
})

describe('who dies in the middle', () => {
  const places = [COUNTY, TOWN, HERE]
  test.each([[[COUNTY]], [[HERE]], [[COUNTY, TOWN]], [[TOWN, HERE]], [places]])(
    'after %j leaves sums that are exact when it is repeated, and when the night came between',
    async (written) => {
      for (const night of [false, true]) {
        await brought('red')
        await sumNow()
        const before = (await stands(COUNTY)).red ?? 0
        const dead = await parcel('red')
        const [effectId] = effectOf(dead)
        for (const area of written) {
          const { counts, last, version } = await kept(area)
          const set = { 'counts.red': (counts.red ?? 0) + 1, last: [...last, effectId], version: version + 1 }
          await tallies.updateWhere({ _id: `parcels:${area}` }, set)
        }
        const said = jest.spyOn(console, 'error').mockImplementation(() => undefined)
        if (night) for (const area of [TOWN, COUNTY]) await recountingParcels.sum?.(area)
        said.mockRestore()
        await runAgain(dead)
        await carry(dead._id)
        expect([await stands(COUNTY), await stands(HERE)]).toEqual([{ red: before + 1 }, { red: before + 1 }])
        await sumNow()
        expect((await kept(COUNTY)).counts).toEqual({ red: before + 1 })
        expect(await stands(COUNTY)).toEqual({ red: before + 1 })
        expect(await stands(TOWN)).toEqual({ red: before + 1 })
      }
    },
  )

  test('a repetition that the sum has forgotten, and the community has not, counts once', async () => {
    const red = await parcel('red')
    await runAgain(red)
    await sumNow()
    await tallies.updateMany({ area: COUNTY }, { last: [] })
    await runAgain(red)
    expect(await stands(COUNTY)).toEqual({ red: 1 })
    await sumNow()
    expect((await kept(COUNTY)).counts).toEqual({ red: 1 })
  })

  test('while it is summed: what was marked again meanwhile is summed again', async () => {
    await brought('red')
    expect(await sumNow()).toBe(2)
    await tallies.updateMany({ area: COUNTY }, { sumDueAt: 1 })
    const killed = jest.spyOn(tallies, 'updateWhere').mockRejectedValueOnce(new Error('killed'))
    await expect(sumNow()).rejects.toThrow('killed')
    killed.mockRestore()
    expect(await stands(COUNTY)).toEqual({ red: 1 })
    expect(await sumNow()).toBe(1)
    expect((await kept(COUNTY)).sumDueAt).toBeUndefined()
  })
})

test('sums that are made while everybody works are exact', async () => {
  for (const area of communities.slice(0, 4)) await brought('red', area)
  const many = await Promise.all(Array.from({ length: 30 }, (_, i) => parcel('red', communities[i % 4])))
  await Promise.all([
    ...many.map(async ({ _id }, i) => {
      await carry(_id)
      if (i % 3) return
      const one = present(await parcels.get(_id))
      await parcels.advance(one, counted(one, { set: { colour: 'blue' }, log: [] }, 1, parcelCounter), 1)
      await carry(_id)
    }),
    ...Array.from({ length: 5 }, sumNow),
    ...Array.from({ length: 5 }, () => recountingParcels.sum?.(COUNTY)),
  ])
  const wanted = { red: 24, blue: 10 }
  expect(await stands(COUNTY)).toEqual(wanted)
  await sumNow()
  expect(await stands(COUNTY)).toEqual(wanted)
  expect((await kept(COUNTY)).counts).toMatchObject(wanted)
})

test('the night puts a wrong sum right and says so; where all is well it is silent', async () => {
  for (const area of communities.slice(0, 5)) await brought('red', area)
  await sumNow()
  expect(await recountingParcels.sum?.(COUNTY)).toBe(0)
  await tallies.updateMany({ area: COUNTY }, { 'counts.red': 9, 'counts.grey': 2 })
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(await recountingParcels.sum?.(COUNTY)).toBe(2)
  expect(said.mock.calls.flat().join('\n')).toContain('red said 9, is 5')
  said.mockRestore()
  expect(await stands(COUNTY)).toEqual({ red: 5 })
})

test('who works in a county, in one of its towns and in a community of that has each thing once, by the right grants', async () => {
  for (const area of communities) await brought('red', area)
  await sumNow()
  const grants: Grant[] = [COUNTY, TOWN, HERE].map((area) => ({ role: 'clerk', area }))
  const departmentOf = { entry: () => '', note: () => '' }
  const read = await readFor([{ counter: parcelCounter, grants }], departmentOf)
  const { entries, notes } = present(read.get('parcels'))
  expect(entries.map(({ area, count, grants: mine }) => [area, count, mine.length])).toEqual([
    [COUNTY, 35, 1],
    [TOWN, 4, 2],
    [HERE, 1, 3],
  ])
  expect(notes).toHaveLength(40)
})
