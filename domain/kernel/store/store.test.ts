import { nodeSdk } from '../../../scripts/operator/node-sdk'
import { type DomainWorld, startDomainWorld } from '../../../tests/harness/domain-world'
import { type Stored, wx } from '..'
import { collection } from './collection'
import { inc, push, set } from './operators'

/** What a function works with, and what an operator's machine works with, do the same on the same database. */
describe.each(['wx-server-sdk', '@cloudbase/node-sdk'])('the store through %s', (driver) => {
  let world: DomainWorld
  interface Thing extends Stored {
    n: number
    tags?: string[]
    of?: string
  }
  const things = collection<Thing>({ name: 'things', indexes: [], retention: { forever: 'a test' } })
  const thing = (n: number): Thing => ({ _id: `t${n}`, version: 1, area: 'A', createdAt: n, updatedAt: n, n, of: 't1' })

  beforeAll(async () => {
    world = await startDomainWorld()
    const { database } = world.simulator.world
    await database.createCollection('things')
    await database.createIndex('things', { name: 'n', keys: [['n', 1]] })
    if (driver !== 'wx-server-sdk') wx.useSdk(nodeSdk())
  })
  afterAll(() => world.close())

  test('documents are written, found, changed and removed', async () => {
    expect(await things.insert(thing(1))).toBe(true)
    expect(await things.insert(thing(1))).toBe(false)
    await things.insertMany([2, 3, 4, 5].map(thing))
    expect(await things.get('t3')).toMatchObject(thing(3))
    expect(await things.get('t9')).toBeNull()
    const found = await things.find({}, { order: [['n', -1]], limit: 2, fields: { n: true } })
    expect(found.map(({ n }) => n)).toEqual([5, 4])
    expect(await things.count({})).toBe(5)
    expect(await things.updateWhere({ _id: 't2', version: 1 }, { version: inc(1), tags: set(['a']) })).toBe(true)
    expect(await things.updateWhere({ _id: 't2', version: 1 }, { version: inc(1) })).toBe(false)
    await things.updateWhere({ _id: 't2' }, { tags: push(['b', 'c'], 2) })
    expect(await things.get('t2')).toMatchObject({ version: 2, tags: ['b', 'c'] })
    await things.remove('t5')
    expect(await things.get('t5')).toBeNull()
  })

  test('pages go on where the last one ended, joins bring what belongs to a document', async () => {
    const first = await things.page({}, { orderBy: 'n', direction: 1, limit: 2 })
    const second = await things.page({}, { orderBy: 'n', direction: 1, limit: 2, after: first.next! })
    expect([first, second].map(({ rows }) => rows.map(({ n }) => n))).toEqual([
      [1, 2],
      [3, 4],
    ])
    const join = { from: 'things', localField: 'of', foreignField: '_id', as: 'first' }
    const [row] = await things.withJoins({ _id: 't4' }, [join])
    expect(row).toMatchObject({ n: 4, first: [{ _id: 't1', n: 1 }] })
  })

  test('files are stored, linked and removed', async () => {
    const id = await wx.storage.upload('private/2026/a.txt', Buffer.from('一张纸'))
    expect(String(await wx.storage.download(id))).toBe('一张纸')
    expect((await wx.storage.links([id], 60)).get(id)).toMatch(/^http/)
    await wx.storage.remove([id])
    expect((await wx.storage.links([id], 60)).has(id)).toBe(false)
  })
})
