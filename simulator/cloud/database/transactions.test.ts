import { temporaryDatabase } from './temporary-database'

type Opened = Awaited<ReturnType<typeof temporaryDatabase>>
let db: Opened
const one = { multi: false }

beforeEach(async () => {
  db = await temporaryDatabase()
  for (const name of ['a', 'b']) await db.database.createCollection(name)
  await db.database.createIndex('a', { name: 'n', keys: [['n', 1]], unique: true })
  await db.insert('a', [
    { _id: 'x', n: 1 },
    { _id: 'y', n: 2 },
  ])
})
afterEach(async () => {
  jest.useRealTimers()
  await db.remove()
})

const start = async () => (await db.call('startTransaction', {})).response.transactionId as string
const commit = (transactionId: string) => db.call('commitTransaction', { transactionId })
const set = (id: string, n: number, transactionId?: string) =>
  db.update('a', { _id: id }, { $set: { n } }, { ...one, transactionId })

test('writes of two collections arrive together', async () => {
  const transactionId = await start()
  await set('x', 10, transactionId)
  await db.insert('b', [{ _id: 'new' }], transactionId)
  expect((await db.find('b', {})).ids).toEqual([])
  await commit(transactionId)
  expect((await db.find('a', { n: 10 })).ids).toEqual(['x'])
  expect((await db.find('b', {})).ids).toEqual(['new'])
})

test('a query inside sees its own writes, removals and new documents in order', async () => {
  const transactionId = await start()
  await set('x', 9, transactionId)
  await db.insert('a', [{ _id: 'z', n: 5 }], transactionId)
  await db.call('removeDocument', { collectionName: 'a', query: '{"_id":"y"}', multi: false, transactionId })
  const { ids } = await db.find('a', { n: { $gt: 0 } }, { order: '{"n":1}', transactionId })
  expect(ids).toEqual(['z', 'x'])
  expect((await db.find('a', { n: 1 }, { transactionId })).ids).toEqual([])
})

test('the first committer wins and the other changes nothing', async () => {
  const [first, second] = [await start(), await start()]
  await set('x', 10, first)
  await set('y', 20, second)
  await set('x', 30, second)
  await commit(first)
  await expect(commit(second)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' })
  expect((await db.find('a', {}, { order: '{"n":1}' })).ids).toEqual(['y', 'x'])
  await expect(commit(second)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
})

test('a document removed or created meanwhile is a conflict', async () => {
  const [removed, created] = [await start(), await start()]
  await set('x', 10, removed)
  await db.insert('b', [{ _id: 'k' }], created)
  await db.call('removeDocument', { collectionName: 'a', query: '{"_id":"x"}', multi: false })
  await db.insert('b', [{ _id: 'k' }])
  for (const id of [removed, created]) {
    await expect(commit(id)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' })
  }
})

test('a unique index is judged at commit, and then nothing is written', async () => {
  const transactionId = await start()
  await db.insert('b', [{ _id: 'k' }], transactionId)
  await set('x', 2, transactionId)
  await expect(commit(transactionId)).rejects.toThrow('E11000')
  expect((await db.count('b', {})).total).toBe(0)
})

test('an _id that exists is refused at once', async () => {
  const transactionId = await start()
  await expect(db.insert('a', [{ _id: 'x' }], transactionId)).rejects.toThrow('E11000')
})

test('ends by itself after thirty seconds', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance'] })
  const transactionId = await start()
  await set('x', 10, transactionId)
  jest.advanceTimersByTime(30_001)
  jest.useRealTimers()
  await expect(commit(transactionId)).rejects.toMatchObject({
    code: 'DATABASE_TRANSACTION_FAIL',
    message: expect.stringContaining('30 seconds'),
  })
  expect((await db.count('a', { n: 10 })).total).toBe(0)
})
