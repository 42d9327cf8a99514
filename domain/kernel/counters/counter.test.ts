import { type DomainWorld, startDomainWorld } from '../../../tests/harness/domain-world'
import { counted, countedFromBirth, counter, counting } from '..'
import { type Aggregate, born } from '../aggregate'
import { carryOut } from '../effects'
import { present } from '../objects/rules'
import { type Collection, collection, EFFECTS_INDEX } from '../store'
import { recounting } from './recount'
import { tallies } from './tally'

interface Parcel extends Aggregate {
  colour: string
  order: number
  gone: boolean
}
const parcels: Collection<Parcel> = collection<Parcel>({
  name: 'parcels',
  indexes: [
    EFFECTS_INDEX,
    {
      name: 'area',
      keys: [
        ['area', 1],
        ['order', 1],
        ['_id', 1],
      ],
    },
  ],
  retention: { forever: 'test' },
})
const parcelCounter = counter<Parcel, { colour: string }>({
  name: 'parcels',
  by: ['colour'],
  countedAs: ({ colour, gone }) => (gone ? [] : [{ colour }]),
})
const { recount } = recounting({
  counter: parcelCounter,
  documents: parcels,
  standing: (area) => ({ area }),
  orderBy: 'order',
  fields: ['area', 'colour', 'gone'],
  isTold: () => true,
  isKept: () => true,
})
const [HERE, THERE] = ['510821/107/001', '510821/107/002']
let world: DomainWorld
beforeAll(async () => {
  world = await startDomainWorld()
  const { database } = world.simulator.world
  await database.createCollection('parcels')
  for (const index of parcels.definition.indexes) await database.createIndex('parcels', index as never)
})
afterAll(() => world.close())
beforeEach(async () => {
  for (const { _id } of await parcels.find({ area: HERE })) await parcels.remove(_id)
  for (const { _id } of await parcels.find({ area: THERE })) await parcels.remove(_id)
  for (const area of [HERE, THERE]) await tallies.remove(`parcels:${area}`)
})

let made = 0
async function parcel(colour: string, area = HERE): Promise<Parcel> {
  const bare = { colour, gone: false, order: ++made }
  const document = countedFromBirth({ ...born(`parcel-${made}`, area, 1, []), ...bare }, parcelCounter)
  await parcels.insert(document)
  return document
}
const change = (document: Parcel, set: Partial<Parcel>) =>
  parcels.advance(document, counted(document, { set, log: [] }, 1, parcelCounter), 1)
const carry = (id: string) => carryOut(parcels as never, id, { [counting.kind]: counting.by })
const stands = async (scope = HERE) => {
  const sums: Record<string, number> = {}
  for (const { at, count } of (await parcelCounter.read([scope])).flatMap(({ entries }) => entries))
    sums[at.colour] = (sums[at.colour] ?? 0) + count
  return sums
}

test('a change is counted once, however often it is carried out, and what leaves is taken off', async () => {
  const red = await parcel('red')
  const other = await parcel('red')
  for (const { _id } of [red, other]) await carry(_id)
  expect(await stands()).toEqual({ red: 2 })
  const [effectId, effect] = present(Object.entries(red.effects)[0])
  await counting.by.run(effect.data as never, { effectId, aggregate: red, now: 1 })
  expect(await stands()).toEqual({ red: 2 })
  const blue = await change(red, { colour: 'blue' })
  await carry(blue._id)
  expect(await stands()).toEqual({ red: 1, blue: 1 })
  await change((await parcels.get(red._id))!, { gone: true })
  await carry(red._id)
  expect(await stands()).toEqual({ red: 1 })
})

test('what counts as before costs no effect', async () => {
  const green = await parcel('green')
  await carry(green._id)
  expect((await change((await parcels.get(green._id))!, { order: 0 })).effects).toEqual({})
})

test('twenty at once all count, in one place or several', async () => {
  const many = await Promise.all(Array.from({ length: 20 }, (_, i) => parcel('red', i % 2 ? HERE : THERE)))
  await Promise.all(many.map(({ _id }) => carry(_id)))
  expect(await stands()).toEqual({ red: 10 })
  expect(await stands('510821/107')).toEqual({ red: 20 })
  const cost = await world.cost(() => parcelCounter.read(['510821']))
  expect(cost).toMatchObject({ requests: 1, examined: 2 })
})

describe('the recount', () => {
  it('finds nothing wrong where everything was counted, also what waits to be', async () => {
    const red = await parcel('red')
    await carry(red._id)
    await parcel('blue') // written, and not counted yet
    await change((await parcels.get(red._id))!, { gone: true }) // gone, and not taken off yet
    expect(await recount(HERE)).toBe(0)
    expect(await stands()).toEqual({ red: 1 })
    for (const { _id } of await parcels.find({ area: HERE })) await carry(_id)
    expect(await stands()).toEqual({ blue: 1 })
    expect(await recount(HERE)).toBe(0)
  })

  it('says when the counter was wrong, and puts it right', async () => {
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const red = await parcel('red')
    await carry(red._id)
    await tallies.updateWhere({ _id: `parcels:${HERE}` }, { 'counts.red': 7, 'counts.grey': 3 })
    expect(await recount(HERE)).toBe(2)
    expect(await stands()).toEqual({ red: 1 })
    expect(said.mock.calls.flat().join('\n')).toContain('red said 7, is 1')
    expect((await tallies.get(`parcels:${HERE}`))!.corrections).toMatchObject([
      { key: 'red', was: 7, is: 1 },
      { key: 'grey', was: 3, is: 0 },
    ])
    said.mockRestore()
  })

  it('makes the first count where there was none', async () => {
    const red = await parcel('red')
    await parcels.updateWhere({ _id: red._id }, { effects: {}, effectsDueAt: null })
    expect(await recount(HERE)).toBe(0)
    expect(await stands()).toEqual({ red: 1 })
  })
})
