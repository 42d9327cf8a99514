import type { Document } from './document'
import { temporaryDatabase } from './temporary-database'

/** Many filters over a few hundred awkward documents: with indexes the answers must be those of reading everything. */
type Opened = Awaited<ReturnType<typeof temporaryDatabase>>
let plain: Opened
let indexed: Opened

const SIZE = 400
const order = (sort: Document) => ({ order: JSON.stringify(sort), limit: 1000 })

beforeAll(async () => {
  plain = await temporaryDatabase()
  indexed = await temporaryDatabase()
  const documents = awkwardDocuments()
  for (const db of [plain, indexed]) await db.database.createCollection('c')
  await indexed.insert('c', documents.slice(0, SIZE / 2))
  for (const [i, keys] of INDEXES.entries()) {
    await indexed.database.createIndex('c', { name: `i${i}`, keys: keys.map(([field, way]) => [field, way]) })
  }
  await indexed.insert('c', documents.slice(SIZE / 2))
  await plain.insert('c', documents)
})
afterAll(async () => {
  await plain.remove()
  await indexed.remove()
})

const INDEXES: [string, 1 | -1][][] = [
  [['a', 1]],
  [
    ['status', 1],
    ['at', -1],
  ],
  [
    ['tags', 1],
    ['at', -1],
  ],
  [['mixed', -1]],
  [
    ['log.by', 1],
    ['log.n', -1],
  ],
  [
    ['area', 1],
    ['status', 1],
    ['n', 1],
  ],
  [
    ['n', 1],
    ['_id', 1],
  ],
]

function awkwardDocuments(): Document[] {
  let seed = 7
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * below)
  }
  const mixed = [null, 0, -1, 2.5, 'b', '', 'B\u0000c', true, false, new Date(5), [1, 'b'], [], { x: 1 }, [[1]], '普']
  return Array.from({ length: SIZE }, (_, i) => {
    const document: Document = {
      _id: i % 7 === 0 ? i : `id${i}`,
      a: random(20) - 10,
      status: ['open', 'done', 'shut'][random(3)],
      at: new Date(random(50) * 1000),
      tags: Array.from({ length: random(4) }, () => `t${random(6)}`),
      area: `511921/P${random(3)}/G${random(4)}`,
      n: random(30),
      log: Array.from({ length: random(4) }, () => (random(5) === 0 ? 7 : { by: `p${random(4)}`, n: random(5) })),
    }
    const odd = random(mixed.length + 1)
    if (odd < mixed.length) document.mixed = mixed[odd]
    if (random(9) === 0) delete document.status
    return document
  })
}

const FILTERS: Document[] = [
  { a: 3 },
  { a: { $gt: -2, $lte: 4 } },
  { a: { $in: [1, 1, 2, 99] } },
  { a: { $gte: 'x' } },
  { a: { $gt: 3, $lt: 'x' } },
  { a: { $eq: 1, $gt: 5 } },
  { $and: [{ a: { $gt: 1 } }, { a: { $lt: 5 } }, { n: { $ne: 3 } }] },
  { status: null },
  { status: { $exists: false } },
  { status: { $in: ['open', null] } },
  { status: { $nin: ['open'] } },
  { status: 'open', at: { $gte: new Date(10_000), $lt: new Date(30_000) } },
  { status: { $in: ['open', 'done'] }, at: { $gte: new Date(20_000) } },
  { tags: 't1' },
  { tags: { $in: ['t1', 't2'] } },
  { tags: { $all: ['t1', 't2'] } },
  { tags: { $gt: 't1', $lt: 't3' } },
  { tags: { $elemMatch: { $gt: 't1', $lt: 't3' } } },
  { tags: [] },
  { tags: { $size: 2 }, status: 'open' },
  { tags: { $ne: 't1' } },
  { mixed: null },
  { mixed: [] },
  { mixed: 1 },
  { mixed: 'b' },
  { mixed: { $gt: 0 } },
  { mixed: { $lt: 'c' } },
  { mixed: { $gte: new Date(0) } },
  { mixed: { $in: [null, 'b', true] } },
  { mixed: { x: 1 } },
  { mixed: { $type: 'string' } },
  { mixed: 'B\u0000c' },
  { 'log.by': 'p1' },
  { 'log.by': 'p1', 'log.n': 3 },
  { log: { $elemMatch: { by: 'p1', n: 3 } } },
  { log: { $elemMatch: { by: 'p1', n: { $gt: 1, $lt: 4 } } } },
  { 'log.by': null },
  { 'log.0.by': 'p1' },
  { area: { $regex: '^511921/P1' } },
  { area: { $regex: '^511921/P1', $options: 'i' }, status: 'open' },
  { area: { $regex: '^511921/P?1' } },
  { area: '511921/P1/G2', status: 'open', n: { $gt: 10 } },
  { area: { $in: ['511921/P1/G2', '511921/P0/G1'] }, n: { $lte: 20 } },
  { $or: [{ a: 1 }, { status: 'done', at: { $lt: new Date(9000) } }] },
  { $or: [{ a: 1 }, { n: 4 }], status: 'open' },
  { $or: [{ a: 1 }, { z: 1 }] },
  { status: 'open', $or: [{ at: { $gt: new Date(5000) } }, { at: new Date(5000), _id: { $gt: 'id3' } }] },
  { status: 'open', $or: [{ at: { $lt: new Date(5000) } }, { at: new Date(5000), _id: { $lt: 'id3' } }] },
  { tags: { $in: ['t1', 't2'] }, $or: [{ at: { $gt: new Date(5000) } }, { at: new Date(5000), _id: { $gt: 'id3' } }] },
  { $and: [{ status: 'open' }, { $or: [{ n: { $gt: 3 } }, { n: 3, _id: { $gt: 'id3' } }] }] },
  {
    status: 'open',
    at: { $lt: new Date(30_000) },
    $or: [{ at: { $gt: new Date(5000) } }, { at: new Date(5000), _id: { $gt: 'id3' } }],
  },
  {
    at: { $gt: new Date(2000) },
    status: 'open',
    $or: [{ at: { $lt: new Date(9000) } }, { at: { $gt: new Date(40_000) } }],
  },
  { tags: { $gt: 't1' }, $or: [{ tags: { $lt: 't3' } }, { tags: 't5' }] },
  { n: { $in: [3, 4, 5] }, $or: [{ n: { $gt: 4 } }, { n: 3, a: { $gt: 0 } }] },
  { $nor: [{ a: 1 }, { n: { $gt: 4 } }] },
  { a: { $not: { $gt: 0 } } },
  { _id: 'id5' },
  { _id: { $in: ['id5', 7, 'none'] } },
  { _id: { $gt: 'id3' }, n: { $lt: 15 } },
  { _id: { $in: ['id5', 'id6', 'id8'] }, status: 'open' },
  { n: { $mod: [5, 0] } },
  { $expr: { $eq: ['$a', 3] } },
  { $expr: { $gt: ['$a', '$n'] } },
  {},
]

const SORTS: (Document | undefined)[] = [
  undefined,
  { at: -1, _id: 1 },
  { status: 1, at: -1, _id: 1 },
  { mixed: -1, _id: 1 },
  { tags: 1, _id: 1 },
  { n: -1, _id: -1 },
  { a: 1, n: -1, _id: 1 },
]

const plainIds = (ids: unknown[]) => ids.map(String)

test.each(FILTERS.map((filter) => [JSON.stringify(filter), filter] as const))('%s', async (_, filter) => {
  const expected = plainIds((await plain.find('c', filter, { limit: 1000 })).ids)
  expect((await indexed.count('c', filter)).total).toBe(expected.length)
  for (const sort of SORTS) {
    const all = plainIds((await plain.find('c', filter, sort ? order(sort) : { limit: 1000 })).ids)
    const got = plainIds((await indexed.find('c', filter, sort ? order(sort) : { limit: 1000 })).ids)
    expect(sort ? got : [...got].sort()).toEqual(sort ? all : [...all].sort())
    if (!sort) continue
    const page = await indexed.find('c', filter, { ...order(sort), offset: 3, limit: 5 })
    expect(plainIds(page.ids)).toEqual(all.slice(3, 8))
  }
})

describe('reads little', () => {
  const examined = async (filter: Document, more: Record<string, unknown> = {}) =>
    (await indexed.find('c', filter, more)).usage.docsExamined

  test('a page of an equality and an order stops at its end', async () => {
    expect(await examined({ status: 'open' }, { ...order({ at: -1 }), offset: 5, limit: 10 })).toBe(10)
    expect(await examined({ status: 'open', z: null }, { ...order({ at: -1 }), offset: 5, limit: 10 })).toBe(15)
  })
  test('going on after a row, by its value and then by its id, reads what it gives', async () => {
    const at = new Date(5000)
    const after = { status: 'open', $or: [{ at: { $lt: at } }, { at, _id: { $gt: 'id3' } }] }
    // and those of the very same value before it: this index does not hold the id
    expect(await examined(after, { ...order({ at: -1, _id: 1 }), limit: 10 })).toBeLessThan(13)
  })
  test('the last page before a bound does not read what lies beyond the bound', async () => {
    const [after, until] = [new Date(20_000), new Date(24_000)]
    const page = {
      status: 'open',
      at: { $lt: until },
      $or: [{ at: { $gt: after } }, { at: after, _id: { $gt: 'id3' } }],
    }
    const { ids, usage } = await indexed.find('c', page, { ...order({ at: 1, _id: 1 }), limit: 100 })
    expect(ids.length).toBeGreaterThan(3)
    const same = (await indexed.find('c', { status: 'open', at: after }, { limit: 100 })).ids.length
    expect(usage.docsExamined).toBeLessThanOrEqual(ids.length + same)
  })
  test('several values with an order are merged', async () => {
    expect(await examined({ status: { $in: ['open', 'done'] } }, { ...order({ at: -1 }), limit: 10 })).toBe(10)
  })
  test('an element of a list with an order of another field', async () => {
    expect(await examined({ tags: 't1' }, { ...order({ at: -1 }), limit: 7 })).toBe(7)
  })
  test('counting what an index knows reads no document', async () => {
    for (const filter of [
      { a: 3 },
      { tags: 't1' },
      { status: 'open', at: { $gt: new Date(9000) } },
      {},
      { _id: 'id5' },
    ]) {
      expect((await indexed.count('c', filter)).usage.docsExamined).toBe(0)
    }
  })
  test('an update finds its document by index', async () => {
    const { usage } = await indexed.call('modifyDocument', {
      collectionName: 'c',
      query: JSON.stringify({ _id: 'id5', version: 99 }),
      data: JSON.stringify({ $set: { version: 100 } }),
      multi: true,
      merge: true,
    })
    expect(usage.docsExamined).toBe(1)
  })
  test('alternatives are joined from their indexes', async () => {
    expect(await examined({ $or: [{ a: 1 }, { n: 4 }] }, { limit: 1000 })).toBeLessThan(SIZE / 4)
  })
})

test('after changes and removals the indexes still tell the truth', async () => {
  const db = await temporaryDatabase()
  await db.database.createCollection('c')
  for (const [i, keys] of INDEXES.entries()) await db.database.createIndex('c', { name: `i${i}`, keys })
  await db.insert('c', awkwardDocuments())
  await db.update('c', { a: { $gt: 0 } }, { $inc: { a: -20 }, $push: { tags: 'new' }, $set: { status: 'moved' } })
  await db.update('c', { tags: 't1' }, { $pull: { tags: 't1' }, $unset: { mixed: 1 } })
  await db.call('removeDocument', { collectionName: 'c', query: JSON.stringify({ n: { $lt: 5 } }), multi: true })
  for (const filter of [{ a: { $gt: 0 } }, { tags: 't1' }, { n: { $lt: 5 } }])
    expect((await db.count('c', filter)).total).toBe(0)
  for (const filter of FILTERS) {
    const all = (await db.find('c', { $nor: [{ $nor: [filter] }] }, { limit: 1000 })).ids
    expect(plainIds((await db.find('c', filter, { limit: 1000 })).ids).sort()).toEqual(plainIds(all).sort())
  }
  await db.remove()
})

test('two separate lists cannot share an index', async () => {
  const db = await temporaryDatabase()
  await db.database.createCollection('c')
  await db.database.createIndex('c', {
    name: 'ab',
    keys: [
      ['a', 1],
      ['b', 1],
    ],
  })
  await expect(db.insert('c', [{ a: [1], b: [2] }])).rejects.toThrow('parallel arrays')
  await expect(db.insert('c', [{ a: 'x'.repeat(2000) }])).rejects.toThrow('too large to index')
  expect((await db.count('c', {})).total).toBe(0)
  await db.remove()
})
