import { temporaryDatabase } from './temporary-database'

type Opened = Awaited<ReturnType<typeof temporaryDatabase>>
let db: Opened

beforeAll(async () => {
  db = await temporaryDatabase({ strict: { examinedPerReturned: 3, floor: 20 } })
  await db.database.createCollection('people')
  await db.database.createCollection('cases')
  await db.database.createIndex('cases', {
    name: 'by',
    keys: [
      ['by', 1],
      ['at', -1],
    ],
  })
  const rows = Array.from({ length: 200 }, (_, n) => ({ _id: `c${n}`, by: `p${n % 20}`, at: n, kind: `k${n % 100}` }))
  await db.insert('cases', rows)
  await db.insert(
    'people',
    Array.from({ length: 60 }, (_, n) => ({ _id: `p${n}`, home: `h${n}` })),
  )
})
afterAll(() => db.remove())

const refused = { code: 'DATABASE_INEFFICIENT_QUERY' }

test('a search without an index is refused and names the index', async () => {
  await expect(db.find('cases', { kind: 'k1' }, { order: '{"at":-1}' })).rejects.toMatchObject({
    ...refused,
    message:
      'cases: examined 200 documents to return 2; query {"kind":"k1"}, sort {"at":-1}; an index on [kind, at desc] is missing',
  })
  await expect(db.count('cases', { kind: 'k1' })).rejects.toMatchObject(refused)
})

test('an update without an index is refused and changes nothing', async () => {
  await expect(db.update('cases', { kind: 'k1' }, { $set: { kind: 'k2' } })).rejects.toMatchObject(refused)
  const remove = db.call('removeDocument', { collectionName: 'cases', query: '{"kind":"k1"}' })
  await expect(remove).rejects.toMatchObject(refused)
  expect((await db.find('cases', { by: 'p1', kind: 'k1' })).list).toHaveLength(2)
})

test('an order that no index gives is refused though little is returned', async () => {
  await expect(db.find('cases', {}, { order: '{"kind":1}', limit: 5 })).rejects.toMatchObject(refused)
})

test('what an index serves is allowed', async () => {
  const { usage } = await db.find('cases', { by: 'p3' }, { order: '{"at":-1}', limit: 5 })
  expect(usage).toMatchObject({ dbRequests: 1, docsExamined: 5, docsReturned: 5 })
  expect(usage.bytes).toBeGreaterThan(200)
})

test('a small collection may be read whole', async () => {
  await db.database.createCollection('few')
  await db.insert(
    'few',
    Array.from({ length: 20 }, (_, n) => ({ n })),
  )
  expect((await db.find('few', { n: 3 })).list).toHaveLength(1)
})

describe('aggregation', () => {
  test('its leading match, order and cut are one planned query', async () => {
    const pipeline = [{ $match: { by: 'p3' } }, { $sort: { at: -1 } }, { $limit: 4 }, { $project: { at: 1 } }]
    const { list, usage } = await db.aggregate('cases', pipeline)
    expect(list.map(({ _id }) => _id)).toEqual(['c183', 'c163', 'c143', 'c123'])
    expect(usage.docsExamined).toBe(4)
  })

  test('its first match must have an index', async () => {
    await expect(db.aggregate('cases', [{ $match: { kind: 'k1' } }])).rejects.toMatchObject(refused)
  })

  test('a lookup by _id or by index reads what it joins', async () => {
    const first = [{ $match: { by: 'p3' } }, { $limit: 4 }]
    const author = { $lookup: { from: 'people', localField: 'by', foreignField: '_id', as: 'author' } }
    expect((await db.aggregate('cases', [...first, author])).usage.docsExamined).toBe(8)
    const cases = { $lookup: { from: 'cases', localField: '_id', foreignField: 'by', as: 'cases' } }
    const { list, usage } = await db.aggregate('people', [{ $match: { _id: 'p3' } }, cases])
    expect([(list[0]!.cases as unknown[]).length, usage.docsExamined]).toEqual([10, 11])
  })

  test('a lookup by pipeline uses the index for what it equals', async () => {
    const pipeline = [{ $match: { $expr: { $eq: ['$by', '$$person'] } } }, { $sort: { at: -1 } }, { $limit: 2 }]
    const latest = { $lookup: { from: 'cases', let: { person: '$_id' }, pipeline, as: 'latest' } }
    const { list, usage } = await db.aggregate('people', [{ $match: { _id: 'p3' } }, latest])
    expect((list[0]!.latest as { _id: string }[]).map(({ _id }) => _id)).toEqual(['c183', 'c163'])
    expect(usage.docsExamined).toBe(3)
  })

  test('what a lookup finds by index is not held against it', async () => {
    const cases = { $lookup: { from: 'cases', localField: '_id', foreignField: 'by', as: 'cases' } }
    const { list, usage } = await db.aggregate('people', [
      { $match: { _id: { $in: ['p1', 'p2', 'p3', 'p4'] } } },
      cases,
    ])
    expect([list.length, usage.docsExamined, usage.docsReturned]).toEqual([4, 44, 4])
  })

  test('a lookup without an index is refused', async () => {
    const lookup = { $lookup: { from: 'people', localField: 'kind', foreignField: 'home', as: 'p' } }
    await expect(db.aggregate('cases', [{ $match: { by: 'p3' } }, lookup])).rejects.toMatchObject(refused)
  })
})
