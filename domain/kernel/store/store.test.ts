import { nodeSdk } from '../../../scripts/operator/node-sdk'
import { type DomainWorld, startDomainWorld } from '../../../tests/harness/domain-world'
import { joinOf, lt, type Stored, wx } from '..'
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
    await database.createIndex('things', {
      name: 'n',
      keys: [
        ['n', 1],
        ['_id', 1],
      ],
    })
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
    expect(row).toMatchObject({ document: { n: 4 }, joined: { first: [{ _id: 't1', n: 1 }] } })
    expect(row?.document).not.toHaveProperty('first')
  })

  test('a list by another field than the id brings with each row what belongs to it, and reads no more than it shows', async () => {
    const join = joinOf(
      things,
      { localField: 'of', foreignField: '_id', as: 'first', only: ['n'] },
      ([found]) => found?.n,
    )
    const options = { orderBy: 'n' as const, direction: -1 as const, limit: 2, fields: ['n' as const] }
    let first: Awaited<ReturnType<typeof things.pageWithJoins>> | undefined
    const cost = await world.cost(async () => {
      first = await things.pageWithJoins({ of: 't1', n: lt(5) }, [join], options)
    })
    expect(cost).toMatchObject({ requests: 1 })
    // one more than is shown tells whether it goes on; each brings one
    expect(cost.examined).toBeLessThanOrEqual(2 * (2 + 1))
    const shown = (page: typeof first) => page?.rows.map(({ document, brought }) => [document.n, brought(join)])
    expect(shown(first)).toEqual([
      [4, 1],
      [3, 1],
    ])
    // the row that the cursor speaks of may be gone by now
    await things.updateWhere({ _id: 't3' }, { of: 't9' })
    const second = await things.pageWithJoins({ of: 't1' }, [join], { ...options, after: first?.next ?? '' })
    expect(shown(second)).toEqual([
      [2, 1],
      [1, 1],
    ])
    expect(second.next).toBeNull()
    expect(first?.rows[0]?.document).not.toHaveProperty('first')
  })

  test('files are stored, linked and removed', async () => {
    const id = await wx.storage.upload('private/2026/a.txt', Buffer.from('一张纸'))
    expect(String(await wx.storage.download(id))).toBe('一张纸')
    expect((await wx.storage.links([id], 60)).get(id)).toMatch(/^http/)
    await wx.storage.remove([id])
    expect((await wx.storage.links([id], 60)).has(id)).toBe(false)
  })
})
