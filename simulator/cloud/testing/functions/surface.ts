import cloud from 'wx-server-sdk'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

// biome-ignore lint/suspicious/noExplicitAny: the SDK's types allow callbacks everywhere, which nobody uses here
const db = cloud.database() as any
const _ = db.command
const $ = _.aggregate
const orders = () => db.collection('orders')

const fault = (error: { errCode?: number; code?: string }) => ({ errCode: error.errCode, code: error.code })

/** Walks over what the official SDK offers for documents and answers what came back, by name. */
export async function main(): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {}
  seen.noCollection = await db.collection('nowhere').get().catch(fault)
  await db.createCollection('orders')
  const at = new Date('2026-01-02T03:04:05Z')
  const first = await orders().add({
    data: { n: 1, tags: ['a'], at, loc: new db.Geo.Point(106.76, 31.86), nested: { x: 1, y: null }, text: 'Hello' },
  })
  for (let n = 2; n <= 12; n++) {
    await orders().add({
      data: {
        n,
        status: n % 2 ? 'open' : 'done',
        loc: new db.Geo.Point(106.76 + n / 100, 31.86),
        text: n % 3 ? `foo${n}` : `BAR${n}`,
      },
    })
  }
  const page = orders().where({ n: _.gte(3).and(_.lte(10)) })
  seen.page = (await page.orderBy('n', 'desc').skip(1).limit(3).field({ n: true, _id: false }).get()).data
  await orders()
    .doc(first._id)
    .update({
      data: { n: _.inc(100), tags: _.push(['b', 'c']), 'nested.x': 9, text: _.remove(), seenAt: db.serverDate() },
    })
  const changed = (await orders().doc(first._id).get()).data
  seen.changed = { ...changed, _id: undefined, seenAt: changed.seenAt instanceof Date, at: changed.at.toISOString() }
  seen.updated = (
    await orders()
      .where({ status: 'open' })
      .update({ data: { flag: true } })
  ).stats.updated
  const found = orders().where(_.or([{ n: _.in([2, 4]) }, { text: db.RegExp({ regexp: '^bar', options: 'i' }) }]))
  seen.found = (await found.orderBy('n', 'asc').get()).data.map(({ n }: { n: number }) => n)
  const near = _.geoNear({ geometry: new db.Geo.Point(106.78, 31.86), maxDistance: 1500, minDistance: 0 })
  seen.near = (await orders().where({ loc: near }).get()).data.map(({ n }: { n: number }) => n)
  seen.grouped = (
    await orders()
      .aggregate()
      .match({ n: _.lt(50) })
      .group({ _id: '$status', total: $.sum('$n'), most: $.max('$n') })
      .sort({ _id: 1 })
      .end()
  ).list
  seen.count = (await orders().where({ status: 'done' }).count()).total
  await orders()
    .doc('fixed')
    .set({ data: { stock: 10 } })
  seen.transaction = await transfer()
  seen.rolledBack = await rollBack()
  seen.stock = (await orders().doc('fixed').get()).data.stock
  seen.removed = (
    await orders()
      .where({ n: _.gt(10) })
      .remove()
  ).stats.removed
  seen.missing = await orders().doc('missing').get().catch(fault)
  seen.duplicate = await orders()
    .add({ data: { _id: 'fixed' } })
    .catch(fault)
  seen.noFunction = await cloud.callFunction({ name: 'nobody' })?.catch(fault)
  return seen
}

/** A competing write lands between read and commit of the first attempt; the SDK tries again. */
async function transfer(): Promise<{ tries: number }> {
  let tries = 0
  await db.runTransaction(async (transaction: typeof db) => {
    tries++
    const { stock } = (await transaction.collection('orders').doc('fixed').get()).data
    await transaction
      .collection('orders')
      .doc('fixed')
      .update({ data: { stock: stock - 5 } })
    if (tries === 1) {
      await orders()
        .doc('fixed')
        .update({ data: { stock: _.inc(-1) } })
    }
  })
  return { tries }
}

async function rollBack(): Promise<unknown> {
  return db
    .runTransaction(async (transaction: typeof db) => {
      await transaction
        .collection('orders')
        .doc('fixed')
        .update({ data: { stock: 0 } })
      await transaction.rollback('不要了')
    })
    .catch((reason: unknown) => reason)
}
