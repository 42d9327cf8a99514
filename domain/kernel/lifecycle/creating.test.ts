import { type DomainWorld, startDomainWorld } from '../../../tests/harness/domain-world'
import { type Aggregate, born } from '../aggregate'
import { ActionError } from '../errors'
import { idFromRequest } from '../ids'
import { type Collection, collection, EFFECTS_INDEX } from '../store'
import { madeOnce } from './creating'

interface Wish extends Aggregate {
  place: string
}
const wishes: Collection<Wish> = collection<Wish>({
  name: 'wishes',
  indexes: [EFFECTS_INDEX, { name: 'place', keys: [['place', 1]], unique: true }],
  retention: { forever: 'test' },
})
const HERE = '510821/107/001'
let world: DomainWorld
let places = 0
let made: string[] = []
beforeAll(async () => {
  world = await startDomainWorld()
  const { database } = world.simulator.world
  await database.createCollection('wishes')
  for (const index of wishes.definition.indexes) await database.createIndex('wishes', index as never)
})
afterAll(() => world.close())
beforeEach(() => {
  made = []
})

const wish = (by: string, requestId: string, place = `place-${++places}`, before: Wish | null = null) =>
  madeOnce({
    documents: wishes,
    kind: 'wish',
    by,
    requestId,
    before,
    make: (id) => {
      made.push(id)
      return { ...born(id, HERE, 1, []), place }
    },
    duplicate: (wanted) => new ActionError('CONFLICT', `${wanted.place}已经有了。`),
  })

test('the same request makes one thing and finds it again, whatever is told with it', async () => {
  const first = await wish('anna', 'request-1')
  const again = await wish('anna', 'request-1')
  expect([first.isNew, again.isNew]).toEqual([true, false])
  expect(again.document).toEqual(first.document)
  expect(await wishes.find({ place: first.document.place })).toHaveLength(1)
})

test('the same request of somebody else makes something else', async () => {
  const mine = await wish('anna', 'request-2')
  const theirs = await wish('bert', 'request-2')
  expect(theirs.isNew).toBe(true)
  expect(theirs.document._id).not.toBe(mine.document._id)
})

test('twenty at once make one', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => wish('anna', 'request-3')))
  expect(all.filter(({ isNew }) => isNew)).toHaveLength(1)
  expect(new Set(all.map(({ document }) => document.place)).size).toBe(1)
})

test('what was made although its answer was lost is found by the repetition, and not made again where that matters', async () => {
  world.simulator.world.faults.add({ db: { api: 'insertDocument', phase: 'after', times: 1 } })
  await expect(wish('anna', 'request-4', 'lost')).rejects.toThrow()
  expect(made).toHaveLength(1)
  const there = await wishes.get(idFromRequest('wish', 'anna', 'request-4'))
  const again = await wish('anna', 'request-4', 'elsewhere', there)
  expect(made).toHaveLength(1)
  expect(again).toMatchObject({ isNew: false, document: { place: 'lost' } })
})

test('a second of what must be unique is refused in its own words', async () => {
  await wish('anna', 'request-5', 'bench')
  await expect(wish('bert', 'request-6', 'bench')).rejects.toThrow('bench已经有了。')
})
