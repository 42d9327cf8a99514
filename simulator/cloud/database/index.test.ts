import { openDatabase } from './index'
import { actionsOn, temporaryDatabase } from './temporary-database'

type Opened = Awaited<ReturnType<typeof temporaryDatabase>>
let db: Opened

beforeEach(async () => {
  db = await temporaryDatabase()
  await db.database.createCollection('cases')
})
afterEach(() => db.remove())

test('a document comes back as it was stored', async () => {
  const document = {
    _id: 'a',
    text: '普子岭',
    whole: 5,
    half: 2.5,
    far: 9_007_199_254_740_991,
    nothing: null,
    yes: true,
    at: new Date('1969-12-31T23:59:59.123Z'),
    nested: { list: [1, { deep: [] }], empty: {} },
  }
  await db.insert('cases', [document])
  const { list } = await db.find('cases', { _id: 'a' })
  expect(list[0]).toEqual({
    _id: 'a',
    text: '普子岭',
    whole: { $numberInt: '5' },
    half: { $numberDouble: '2.5' },
    far: { $numberLong: '9007199254740991' },
    nothing: null,
    yes: true,
    at: { $date: { $numberLong: '-877' } },
    nested: { list: [{ $numberInt: '1' }, { deep: [] }], empty: {} },
  })
})

test('ObjectIds, regular expressions and decimals survive', async () => {
  const stored = {
    _id: { $oid: '65f0c0ffee65f0c0ffee65f0' },
    pattern: { $regularExpression: { pattern: '^a', options: 'i' } },
    price: { $numberDecimal: '1.10' },
    bytes: { $binary: { base64: 'AAEC', subType: '00' } },
  }
  await db.call('insertDocument', { collectionName: 'cases', data: [JSON.stringify(stored)] })
  const { list } = await db.find('cases', {})
  expect(list).toEqual([stored])
})

test('serverDate is the clock of the server, with its offset', async () => {
  const data = [JSON.stringify({ _id: 'a', at: { $tcb_server_date: { offset: { $numberInt: '1000' } } } })]
  await db.call('insertDocument', { collectionName: 'cases', data })
  const { list } = await db.find('cases', {})
  expect(list[0]!.at).toEqual({ $date: { $numberLong: String(Date.UTC(2026, 0, 1) + 1000) } })
})

test('what was written is there after opening again, with its indexes', async () => {
  await db.database.createIndex('cases', { name: 'n', keys: [['n', -1]] })
  await db.insert(
    'cases',
    Array.from({ length: 50 }, (_, n) => ({ _id: n, n, tags: [n, -n] })),
  )
  await db.database.close()
  const again = await openDatabase({ dir: db.dir, now: Date.now })
  const { ids, usage } = await actionsOn(again).find('cases', { n: { $lt: 3 } }, { order: '{"n":-1}' })
  expect(ids).toEqual([2, 1, 0])
  expect(usage.docsExamined).toBe(3)
  expect(again.indexes('cases')).toEqual([{ name: 'n', keys: [['n', -1]], unique: undefined }])
  expect(again.collections()).toEqual(['cases'])
  db.database.close = again.close
})

test('a collection that does not exist is refused by code', async () => {
  await expect(db.find('nothing', {})).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
  await expect(db.insert('nothing', [{}])).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
})

test('creating a collection again does nothing, but the SDK is refused', async () => {
  await db.insert('cases', [{ _id: 'a' }])
  await db.database.createCollection('cases')
  const add = db.call('addCollection', { collectionName: 'cases' })
  await expect(add).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_ALREADY_EXIST' })
  await db.call('addCollection', { collectionName: 'other' })
  expect(db.database.collections()).toEqual(['cases', 'other'])
  await expect(db.database.createCollection('no spaces')).rejects.toMatchObject({ code: 'INVALID_PARAM' })
  expect((await db.count('cases', {})).total).toBe(1)
})

test('an insert of several is all or nothing', async () => {
  await db.insert('cases', [{ _id: 'b' }])
  await expect(db.insert('cases', [{ _id: 'a' }, { _id: 'b' }])).rejects.toThrow('E11000')
  await expect(db.insert('cases', [{ _id: 'c' }, { _id: 'c' }])).rejects.toThrow('E11000')
  expect((await db.find('cases', {})).ids).toEqual(['b'])
})

test('an unknown operator is refused and writes nothing', async () => {
  await db.insert('cases', [{ _id: 'a', n: 1 }])
  await expect(db.find('cases', { n: { $almost: 1 } })).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  await expect(db.update('cases', {}, { $inc: { n: 1 }, $explode: { n: 1 } })).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
  })
  await expect(db.call('getDocument', { collectionName: 'cases', query: '{' })).rejects.toMatchObject({
    code: 'INVALID_PARAM',
  })
  expect((await db.count('cases', { n: 1 })).total).toBe(1)
})

describe('unique index', () => {
  beforeEach(() => db.database.createIndex('cases', { name: 'phone', keys: [['phone', 1]], unique: true }))

  test('refuses the second', async () => {
    await db.insert('cases', [
      { _id: 'a', phone: '1' },
      { _id: 'b', phone: '2' },
    ])
    await expect(db.insert('cases', [{ phone: '1' }])).rejects.toThrow(/E11000 duplicate key error .*index: phone/)
    await expect(db.update('cases', { _id: 'b' }, { $set: { phone: '1' } })).rejects.toThrow('E11000')
    await db.update('cases', { _id: 'a' }, { $set: { phone: '1', seen: true } })
  })

  test('a missing value is null, and two nulls conflict', async () => {
    await db.insert('cases', [{ _id: 'a' }])
    await expect(db.insert('cases', [{ phone: null }])).rejects.toThrow('E11000')
  })

  test('a value given up may be taken in the same request', async () => {
    await db.insert('cases', [
      { _id: 1, phone: 1 },
      { _id: 2, phone: 2 },
    ])
    await db.update('cases', {}, { $inc: { phone: 1 } })
    expect((await db.find('cases', { phone: 3 })).ids).toEqual([2])
  })

  test('is refused over documents that contradict it, and is then not there', async () => {
    await db.insert('cases', [
      { phone: 1, n: 1 },
      { phone: 2, n: 1 },
    ])
    await expect(db.database.createIndex('cases', { name: 'n', keys: [['n', 1]], unique: true })).rejects.toThrow(
      'E11000',
    )
    expect(db.database.indexes('cases')).toHaveLength(1)
    await db.insert('cases', [{ phone: 3, n: 1 }])
  })
})

test('creating the same index again does nothing; another under its name is refused', async () => {
  await db.database.createIndex('cases', { name: 'n', keys: [['n', 1]] })
  await db.database.createIndex('cases', { name: 'n', keys: [['n', 1]] })
  await expect(db.database.createIndex('cases', { name: 'n', keys: [['m', 1]] })).rejects.toThrow('different options')
  await db.database.dropIndex('cases', 'n')
  expect(db.database.indexes('cases')).toEqual([])
})

test('of hundreds that compare and set at once exactly one wins', async () => {
  await db.insert('cases', [{ _id: 'a', version: 1 }])
  const attempts = Array.from({ length: 400 }, (_, by) =>
    db.update('cases', { _id: 'a', version: 1 }, { $set: { by }, $inc: { version: 1 } }),
  )
  const updated = (await Promise.all(attempts)).map((result) => Number(result.updated))
  expect(updated.reduce((sum, n) => sum + n)).toBe(1)
  const counted = Array.from({ length: 200 }, () => db.update('cases', { _id: 'a' }, { $inc: { counted: 1 } }))
  await Promise.all(counted)
  expect((await db.count('cases', { counted: 200 })).total).toBe(1)
})

test('updated counts documents that are different now; set counts the one it replaced', async () => {
  await db.insert('cases', [
    { _id: 1, n: 1 },
    { _id: 2, n: 2 },
  ])
  expect(await db.update('cases', {}, { $max: { n: 2 } })).toMatchObject({ updated: 1 })
  const set = { multi: false, merge: false, upsert: true }
  expect(await db.update('cases', { _id: 1 }, { m: 1 }, set)).toEqual({ updated: 1, upsert_id: null })
  expect(await db.update('cases', { _id: 'new' }, { m: 1 }, set)).toEqual({ updated: 0, upsert_id: 'new' })
  expect((await db.find('cases', { _id: 1 })).list[0]).toEqual({ _id: { $numberInt: '1' }, m: { $numberInt: '1' } })
})

test('an update that answers the document, or nothing', async () => {
  await db.insert('cases', [
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ])
  const bump = async (query: object) =>
    (
      await db.call('modifyAndReturnDoc', {
        collectionName: 'cases',
        query: JSON.stringify(query),
        data: '{"$inc":{"n":1}}',
      })
    ).response.data
  expect(await bump({ n: 1 })).toEqual({ updated: 1, doc: '{"_id":"a","n":{"$numberInt":"2"}}' })
  expect(await bump({ n: 9 })).toEqual({ updated: 0, doc: null })
})

test('removes one or all', async () => {
  await db.insert(
    'cases',
    [1, 2, 3, 4].map((_id) => ({ _id })),
  )
  const remove = async (multi: boolean) =>
    (await db.call('removeDocument', { collectionName: 'cases', query: '{"_id":{"$gt":1}}', multi })).response.data
  expect([await remove(false), await remove(true), await remove(true)]).toEqual([
    { deleted: 1 },
    { deleted: 2 },
    { deleted: 0 },
  ])
  expect((await db.find('cases', {})).ids).toEqual([1])
})

test('projection keeps or leaves out fields, dotted too', async () => {
  await db.insert('cases', [{ _id: 'a', n: { a: 'x', b: 'y' }, l: [{ p: 'q', r: 's' }], z: 'z' }])
  const shown = async (projection: object) =>
    (await db.find('cases', {}, { projection: JSON.stringify(projection) })).list[0]
  expect(await shown({ 'n.a': 1, 'l.p': 1 })).toEqual({ _id: 'a', n: { a: 'x' }, l: [{ p: 'q' }] })
  expect(await shown({ 'n.a': 0, z: 0, 'l.p': 0 })).toEqual({ _id: 'a', n: { b: 'y' }, l: [{ r: 's' }] })
  expect(await shown({ _id: 0, z: 1 })).toEqual({ z: 'z' })
})

test.each([
  { query: '{"a":{"$gt":1' },
  { query: '{"_id":{"$oid":"short"}}' },
  { query: '{"a":{"$date":"someday"}}' },
  { query: '{"a":{"$regularExpression":{"pattern":"(","options":""}}}' },
  { query: '{"a":{"$regularExpression":null}}' },
  { query: '[1]', data: '{"$set":{"a":1}}' },
  { query: '{"$or":{"a":1}}' },
  { query: '{"$and":[1]}' },
  { query: '{"a":{"$in":1}}' },
  { query: '{"a":{"$not":1,"$nope":2}}' },
  { query: '{"$nope":1}' },
  { query: '{"a":{"$near":{}}}' },
  { query: '{"a":{"$elemMatch":5}}' },
  { data: '{"$bit":{"n":null}}' },
  { data: '{"$set":5}' },
  { data: '{"$push":{"n":1}}' },
  { data: '{"__proto__":{"x":1}}' },
  { data: '"text"' },
  { merge: false, data: '{"$set":{"a":1}}' },
])('a malformed request is refused with a code and writes nothing: %j', async (malformed) => {
  await db.insert('cases', [{ _id: 'a', n: 1, a: [1] }])
  const request = {
    collectionName: 'cases',
    query: '{}',
    data: '{"$set":{"touched":1}}',
    multi: true,
    merge: true,
    ...malformed,
  }
  await expect(db.call('modifyDocument', request)).rejects.toMatchObject({
    code: expect.stringMatching(/^(DATABASE_REQUEST_FAILED|INVALID_PARAM)$/),
  })
  expect((await db.find('cases', {})).list).toEqual([{ _id: 'a', n: { $numberInt: '1' }, a: [{ $numberInt: '1' }] }])
})

test('documents of thousands of different shapes survive closing and opening', async () => {
  const shape = (i: number) => ({ _id: i, [`a${i}`]: 1, [`b${i % 300}`]: { [`c${i}`]: [{ [`d${i % 50}`]: 2 }] } })
  for (let from = 0; from < 3000; from += 100)
    await db.insert(
      'cases',
      Array.from({ length: 100 }, (_, i) => shape(from + i)),
    )
  await db.database.close()
  const again = await openDatabase({ dir: db.dir, now: Date.now })
  db.database.close = again.close
  const actions = actionsOn(again)
  for (const i of [0, 255, 256, 1500, 2999]) {
    const [found] = (await actions.find('cases', { _id: i })).list
    expect(JSON.parse(JSON.stringify(found).replace(/\{"\$numberInt":"(\d+)"\}/g, '$1'))).toEqual(shape(i))
  }
  await actions.insert('cases', [{ _id: 'more', x: 1 }])
})

test('an index is not read before it is complete, nor by a transaction older than it', async () => {
  await db.insert('cases', [{ _id: 'a', n: 1 }])
  const transactionId = (await db.call('startTransaction', {})).response.transactionId
  await db.find('cases', { _id: 'a' }, { transactionId })
  const building = db.database.createIndex('cases', { name: 'n', keys: [['n', 1]] })
  const seen = new Set<number>()
  let built = false
  building.then(() => {
    built = true
  })
  while (!built) {
    seen.add((await db.count('cases', { n: 1 })).total)
    await new Promise(setImmediate)
  }
  expect([...seen]).toEqual([1])
  expect((await db.find('cases', { n: 1 }, { transactionId })).ids).toEqual(['a'])
  expect((await db.count('cases', { n: 1 })).usage.docsExamined).toBe(0)
})
