import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DatabaseError } from './errors'
import { temporaryDatabase } from './temporary-database'

/** The unmodified wx-server-sdk, as a cloud function uses it, against this database behind the smallest HTTP server. */
type Opened = Awaited<ReturnType<typeof temporaryDatabase>>
let opened: Opened
let server: Server
// biome-ignore lint/suspicious/noExplicitAny: the SDK's own types do not describe commands and aggregation
let db: any
// biome-ignore lint/suspicious/noExplicitAny: as above
let _: any

const START = Date.UTC(2026, 0, 1)

beforeAll(async () => {
  opened = await temporaryDatabase({ now: () => START })
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { action, ...parameters } = JSON.parse(Buffer.concat(chunks).toString())
    response.setHeader('content-type', 'application/json; charset=utf-8')
    try {
      const answer = await opened.database.handle(action, parameters)
      response.end(JSON.stringify({ requestId: 'r', ...answer.response }))
    } catch (error) {
      const code = error instanceof DatabaseError ? error.code : 'SYS_ERR'
      response.end(JSON.stringify({ requestId: 'r', code, message: (error as Error).message }))
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin`
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
    TENCENTCLOUD_SECRETID: 'x',
    TENCENTCLOUD_SECRETKEY: 'x',
    TENCENTCLOUD_SESSIONTOKEN: 'x',
  })
  const cloud = require('wx-server-sdk')
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  db = cloud.database()
  _ = db.command
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
  await opened.remove()
})

let orders: string
let collections = 0
beforeEach(async () => {
  orders = `orders${collections++}`
  await db.createCollection(orders)
})

const all = async (query: { get(): Promise<{ data: { n: number }[] }> }) => (await query.get()).data.map(({ n }) => n)
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_unused, i) => from + i)
const fill = (make: (n: number) => object = () => ({}), to = 12) =>
  Promise.all(numbers(1, to).map((n) => db.collection(orders).add({ data: { n, ...make(n) } })))

test('adds, reads, sets, updates and removes a document', async () => {
  const { _id } = await db.collection(orders).add({ data: { n: 1, at: new Date(5), nested: { x: 1, y: null } } })
  const document = db.collection(orders).doc(_id)
  expect((await document.get()).data).toEqual({ _id, n: 1, at: new Date(5), nested: { x: 1, y: null } })
  const changes = { n: _.inc(100), 'nested.x': 9, nested: { z: 7 }, at: _.remove(), tags: _.push(['a', 'b']) }
  expect((await document.update({ data: changes })).stats.updated).toBe(1)
  expect((await document.get()).data).toEqual({ _id, n: 101, nested: { x: 9, y: null, z: 7 }, tags: ['a', 'b'] })
  expect((await document.update({ data: { n: 101 } })).stats.updated).toBe(0)
  await document.set({ data: { n: 5 } })
  expect((await document.get()).data).toEqual({ _id, n: 5 })
  expect((await document.remove()).stats.removed).toBe(1)
  await expect(document.get()).rejects.toThrow(/does not exist/)
})

test('set creates the document when it is missing', async () => {
  const answer = await db
    .collection(orders)
    .doc('fixed')
    .set({ data: { n: 1 } })
  expect(answer._id).toBe('fixed')
  expect((await db.collection(orders).doc('fixed').get()).data).toEqual({ _id: 'fixed', n: 1 })
})

test('serverDate is the server clock', async () => {
  const { _id } = await db.collection(orders).add({ data: { at: db.serverDate({ offset: 3_600_000 }), n: 1 } })
  expect((await db.collection(orders).doc(_id).get()).data.at).toEqual(new Date(START + 3_600_000))
  expect(await all(db.collection(orders).where({ at: _.gt(db.serverDate()) }))).toEqual([1])
})

test('query commands', async () => {
  await fill((n) => ({
    name: n % 3 ? `foo${n}` : `BAR${n}`,
    tags: [`t${n % 4}`, 'x'],
    sub: { n: -n },
    list: [n, n + 1],
  }))
  const where = (query: unknown) => all(db.collection(orders).where(query).orderBy('n', 'asc'))
  expect(await where({ n: _.gte(3).and(_.lte(5)) })).toEqual([3, 4, 5])
  expect(await where({ n: _.eq(3).or(_.gt(11)) })).toEqual([3, 12])
  expect(await where(_.or([{ n: 2 }, { name: /^bar9/i }]))).toEqual([2, 9])
  expect(await where(_.and([{ n: _.gt(2) }, { n: _.lt(5) }]))).toEqual([3, 4])
  expect(await where(_.nor([{ n: _.gt(2) }]))).toEqual([1, 2])
  expect(await where({ n: _.not(_.gt(2)) })).toEqual([1, 2])
  expect(await where({ n: _.in([1, 7, 99]) })).toEqual([1, 7])
  expect(await where({ n: _.nin(numbers(2, 12)) })).toEqual([1])
  expect(await where({ n: _.neq(1).and(_.lt(3)) })).toEqual([2])
  expect(await where({ n: _.mod(6, 0) })).toEqual([6, 12])
  expect(await where({ name: db.RegExp({ regexp: '^foo1\\d' }) })).toEqual([10, 11])
  expect(await where({ tags: 't1' })).toEqual([1, 5, 9])
  expect(await where({ tags: _.all(['t1', 'x']) })).toEqual([1, 5, 9])
  expect(await where({ list: _.elemMatch(_.gt(11)) })).toEqual([11, 12])
  expect(await where({ list: _.size(3) })).toEqual([])
  expect(await where({ sub: { n: _.lt(-10) } })).toEqual([11, 12])
  expect(await where({ missing: _.exists(true) })).toEqual([])
  expect(
    (
      await db
        .collection(orders)
        .where({ n: _.gt(2) })
        .count()
    ).total,
  ).toBe(10)
})

test('pages, order and fields', async () => {
  await fill((n) => ({ extra: { a: n, b: n } }))
  const page = db
    .collection(orders)
    .orderBy('n', 'desc')
    .skip(2)
    .limit(2)
    .field({ n: true, 'extra.a': true, _id: false })
  expect((await page.get()).data).toEqual([
    { n: 10, extra: { a: 10 } },
    { n: 9, extra: { a: 9 } },
  ])
})

test('update commands', async () => {
  const { _id } = await db
    .collection(orders)
    .add({ data: { n: 5, list: [1, 2, 3], rows: [{ k: 'a' }, { k: 'b' }], old: 1 } })
  const document = db.collection(orders).doc(_id)
  const after = async (data: object) => {
    await document.update({ data })
    return (await document.get()).data
  }
  expect(await after({ n: _.mul(3), list: _.unshift([0]) })).toMatchObject({ n: 15, list: [0, 1, 2, 3] })
  expect(await after({ n: _.min(2), list: _.pop() })).toMatchObject({ n: 2, list: [0, 1, 2] })
  expect(await after({ n: _.max(9), list: _.shift() })).toMatchObject({ n: 9, list: [1, 2] })
  expect(await after({ list: _.addToSet(2), old: _.rename('fresh') })).toMatchObject({ list: [1, 2], fresh: 1 })
  expect(await after({ list: _.addToSet({ $each: [2, 5] }) })).toMatchObject({ list: [1, 2, 5] })
  expect(await after({ list: _.push({ each: [9, 4], position: 0, sort: 1, slice: 4 }) })).toMatchObject({
    list: [1, 2, 4, 5],
  })
  expect(await after({ list: _.pull(_.gt(3)), rows: _.pull({ k: 'a' }) })).toMatchObject({
    list: [1, 2],
    rows: [{ k: 'b' }],
  })
  expect(await after({ list: _.pullAll([1, 2]) })).toMatchObject({ list: [] })
  expect(await after({ n: _.set({ deep: { k: 1 } }) })).toMatchObject({ n: { deep: { k: 1 } } })
  await db
    .collection(orders)
    .where({ _id, 'rows.k': 'b' })
    .update({ data: { 'rows.$.done': true } })
  expect((await document.get()).data.rows).toEqual([{ k: 'b', done: true }])
})

test('where().update and where().remove count documents', async () => {
  await fill((n) => ({ even: n % 2 === 0 }))
  const even = db.collection(orders).where({ even: true })
  expect((await even.update({ data: { flag: 1 } })).stats.updated).toBe(6)
  expect((await even.update({ data: { flag: 1 } })).stats.updated).toBe(0)
  expect((await even.remove()).stats.removed).toBe(6)
  expect((await db.collection(orders).count()).total).toBe(6)
})

test('places: near, within, intersects', async () => {
  await opened.database.createIndex(orders, { name: 'loc', keys: [['loc', '2dsphere']] })
  await fill((n) => ({ loc: new db.Geo.Point(107.2 + n / 100, 31.9) }))
  const at = new db.Geo.Point(107.25, 31.9)
  const near = { loc: _.geoNear({ geometry: at, maxDistance: 1100, minDistance: 0 }) }
  expect((await all(db.collection(orders).where(near)))[0]).toBe(5)
  expect((await all(db.collection(orders).where(near))).sort()).toEqual([4, 5, 6])
  const square = db.Geo.Polygon([
    db.Geo.LineString(
      [
        [107.215, 31],
        [107.245, 31],
        [107.245, 32],
        [107.215, 32],
        [107.215, 31],
      ].map(([x, y]) => db.Geo.Point(x, y)),
    ),
  ])
  const within = db
    .collection(orders)
    .where({ loc: _.geoWithin({ geometry: square }) })
    .orderBy('n', 'asc')
  expect(await all(within)).toEqual([2, 3, 4])
  expect(await all(db.collection(orders).where({ loc: _.geoIntersects({ geometry: square }) }))).toHaveLength(3)
  const circle = { loc: _.geoWithin({ centerSphere: [at, 1 / 6378.1] }) }
  expect((await all(db.collection(orders).where(circle))).sort()).toEqual([4, 5, 6])
  const { data } = await db.collection(orders).where(near).limit(1).get()
  expect(data[0].loc.toJSON()).toEqual({ type: 'Point', coordinates: [107.25, 31.9] })
})

test('aggregation', async () => {
  const $ = _.aggregate
  await fill((n) => ({
    status: n % 2 ? 'open' : 'done',
    loc: new db.Geo.Point(107 + n / 100, 31),
    phone: `1380000${1000 + n}`,
  }))
  const collection = db.collection(orders)
  const grouped = await collection
    .aggregate()
    .match({ n: _.lt(11) })
    .group({ _id: '$status', total: $.sum('$n'), mean: $.avg('$n'), most: $.max('$n'), all: $.push('$n') })
    .sort({ _id: 1 })
    .end()
  expect(grouped.list).toEqual([
    { _id: 'done', total: 30, mean: 6, most: 10, all: [2, 4, 6, 8, 10] },
    { _id: 'open', total: 25, mean: 5, most: 9, all: [1, 3, 5, 7, 9] },
  ])
  const near = {
    near: new db.Geo.Point(107.05, 31),
    spherical: true,
    distanceField: 'd',
    key: 'loc',
    limit: 2,
    query: { n: _.lt(9) },
  }
  const nearest = (await collection.aggregate().geoNear(near).project({ n: 1, d: 1, _id: 0 }).end()).list
  expect(nearest[0]).toEqual({ n: 5, d: 0 })
  expect(nearest[1].d).toBeGreaterThan(900)
  const cut = await collection
    .aggregate()
    .match({ n: 7 })
    .project({ _id: 0, tail: $.substr(['$phone', 7, -1]) })
    .end()
  expect(cut.list).toEqual([{ tail: '1007' }])
  const paged = await collection.aggregate().sort({ n: -1 }).skip(1).limit(2).project({ _id: 0, n: 1 }).end()
  expect(paged.list).toEqual([{ n: 11 }, { n: 10 }])
  expect((await collection.aggregate().match({ status: 'open' }).count('total').end()).list).toEqual([{ total: 6 }])
  const unwound = await collection
    .aggregate()
    .match({ n: 3 })
    .addFields({ l: [1, 2] })
    .unwind('$l')
    .end()
  expect(unwound.list.map(({ l }: { l: number }) => l)).toEqual([1, 2])
})

test('lookup by field and by pipeline', async () => {
  const $ = _.aggregate
  const people = `${orders}people`
  await db.createCollection(people)
  for (const n of numbers(1, 5)) await db.collection(people).add({ data: { _id: `p${n}`, n, groups: [`g${n % 2}`] } })
  await db.collection(orders).add({ data: { _id: 'o', by: 'p2', team: ['p1', 'p3'], group: 'g1', least: 2 } })
  const joined = await db
    .collection(orders)
    .aggregate()
    .lookup({ from: people, localField: 'by', foreignField: '_id', as: 'author' })
    .lookup({ from: people, localField: 'team', foreignField: '_id', as: 'members' })
    .lookup({ from: people, localField: 'group', foreignField: 'groups', as: 'grouped' })
    .lookup({
      from: people,
      let: { least: '$least', group: '$group' },
      pipeline: $.pipeline()
        .match(_.expr($.and([$.gte(['$n', '$$least']), $.in(['$$group', '$groups'])])))
        .project({ n: 1, _id: 0 })
        .done(),
      as: 'later',
    })
    .end()
  const [order] = joined.list
  const names = (list: { n: number }[]) => list.map(({ n }) => n)
  expect(names(order.author)).toEqual([2])
  expect(names(order.members)).toEqual([1, 3])
  expect(names(order.grouped)).toEqual([1, 3, 5])
  expect(order.later).toEqual([{ n: 3 }, { n: 5 }])
})

test('errors carry the codes of CloudBase', async () => {
  await opened.database.createIndex(orders, { name: 'phone', keys: [['phone', 1]], unique: true })
  await db.collection(orders).add({ data: { _id: 'a', phone: '1' } })
  const again = db.collection(orders).add({ data: { _id: 'a', phone: '2' } })
  await expect(again).rejects.toMatchObject({ errCode: -502001, errMsg: expect.stringContaining('E11000') })
  const taken = db.collection(orders).add({ data: { phone: '1' } })
  await expect(taken).rejects.toMatchObject({ errCode: -502001, errMsg: expect.stringContaining('index: phone') })
  await expect(db.collection('nowhere').get()).rejects.toMatchObject({ errCode: -502005 })
  const wrong = db
    .collection(orders)
    .doc('a')
    .update({ data: { phone: _.inc(1) } })
  await expect(wrong).rejects.toMatchObject({ errCode: -502001 })
})

describe('transactions', () => {
  beforeEach(() =>
    db
      .collection(orders)
      .doc('stock')
      .set({ data: { left: 10 } }),
  )
  const left = async () => (await db.collection(orders).doc('stock').get()).data.left

  const take =
    (by: number, interfere: () => Promise<unknown> = async () => {}) =>
    // biome-ignore lint/suspicious/noExplicitAny: see above
    async (transaction: any) => {
      const document = transaction.collection(orders).doc('stock')
      const { data } = await document.get()
      await interfere()
      await document.update({ data: { left: data.left - by } })
      await transaction.collection(orders).add({ data: { _id: `took${by}`, by } })
      return 'done'
    }

  test('commits everything at once', async () => {
    expect(await db.runTransaction(take(3))).toBe('done')
    expect(await left()).toBe(7)
    expect((await db.collection(orders).doc('took3').get()).data.by).toBe(3)
  })

  test('is run again when somebody else was first', async () => {
    let tries = 0
    await db.runTransaction(
      take(3, async () => {
        if (++tries === 1)
          await db
            .collection(orders)
            .doc('stock')
            .update({ data: { left: _.inc(-1) } })
      }),
    )
    expect([tries, await left()]).toEqual([2, 6])
  })

  test('two at once both succeed, one after a second try', async () => {
    await Promise.all([db.runTransaction(take(1)), db.runTransaction(take(2))])
    expect(await left()).toBe(7)
  })

  test('gives up with the code of a conflict', async () => {
    const always = take(1, () =>
      db
        .collection(orders)
        .doc('stock')
        .update({ data: { left: _.inc(1) } }),
    )
    await expect(db.runTransaction(always)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' })
  })

  test('rolls back, and nothing is seen outside before the commit', async () => {
    const transaction = await db.startTransaction()
    await transaction
      .collection(orders)
      .doc('stock')
      .update({ data: { left: 0 } })
    expect((await transaction.collection(orders).doc('stock').get()).data.left).toBe(0)
    expect(await left()).toBe(10)
    await transaction.rollback()
    expect(await left()).toBe(10)
    await expect(transaction.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
  })

  test('keeps seeing its snapshot', async () => {
    const transaction = await db.startTransaction()
    expect((await transaction.collection(orders).doc('stock').get()).data.left).toBe(10)
    await db
      .collection(orders)
      .doc('stock')
      .update({ data: { left: 1 } })
    expect((await transaction.collection(orders).doc('stock').get()).data.left).toBe(10)
    await transaction.commit()
  })
})
