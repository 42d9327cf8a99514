import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encode } from './ejson'
import { type Database, openDatabase } from './index'

/** Prints what the database costs on this machine: `tsx simulator/cloud/database/database.bench.ts [documents]`. */
const SIZE = Number(process.argv[2] ?? 200_000)
const BATCH = 2000
const dir = mkdtempSync(join(tmpdir(), 'cloud-database-bench-'))
const statuses = ['submitted', 'accepted', 'reviewing', 'decided', 'closed']

async function main(): Promise<void> {
  const database = await openDatabase({ dir, now: Date.now })
  await database.createCollection('cases')
  await fill(database)
  await timed('build one more index', 1, () => database.createIndex('cases', { name: 'due', keys: [['due', 1]] }))
  await database.close()
  const opened = await timed('open', 1, () => openDatabase({ dir, now: Date.now }))
  await timed('first read after opening', 1, () => get(opened, { _id: 'case5' }))
  await reads(opened)
  await writes(opened)
  await opened.close()
  console.log(`file ${(statSync(join(dir, 'data.mdb')).size / 2 ** 20).toFixed(0)} MB for ${SIZE} documents`)
  rmSync(dir, { recursive: true })
}

async function fill(database: Database): Promise<void> {
  await database.createIndex('cases', {
    name: 'status',
    keys: [
      ['area', 1],
      ['status', 1],
      ['at', -1],
    ],
  })
  await database.createIndex('cases', { name: 'tags', keys: [['tags', 1]] })
  await database.createIndex('cases', { name: 'place', keys: [['place', '2dsphere']] })
  const started = performance.now()
  for (let from = 0; from < SIZE; from += BATCH) {
    const data = Array.from({ length: Math.min(BATCH, SIZE - from) }, (_, i) => encode(caseOf(from + i)))
    await database.handle('database.insertDocument', { collectionName: 'cases', data })
  }
  const ms = performance.now() - started
  console.log(
    `insert with 3 indexes: ${SIZE} in ${(ms / 1000).toFixed(1)} s, ${((ms / SIZE) * 1000).toFixed(0)} us each`,
  )
}

async function reads(database: Database): Promise<void> {
  const open = { area: '519999/001/001/07', status: 'decided' }
  await timed('point read', 2000, (i) => get(database, { _id: `case${(i * 97) % SIZE}` }))
  await timed('page of 20 by index', 300, (i) =>
    get(database, open, { order: '{"at":-1}', limit: 20, offset: (i % 10) * 20 }),
  )
  await timed('page of 20, two statuses merged', 200, () =>
    get(database, { ...open, status: { $in: ['accepted', 'decided'] } }, { order: '{"at":-1}', limit: 20 }),
  )
  await timed('count by index', 200, () => call(database, 'calculateDocument', { query: encode(open) }))
  await timed('count everything', 20, () => call(database, 'calculateDocument', {}))
  const near = { $nearSphere: { $geometry: { type: 'Point', coordinates: [107.2, 31.9] }, $maxDistance: 500 } }
  await timed('nearest 20 within 500 m', 50, () => get(database, { place: near }, { limit: 20 }))
  await timed('scan of everything', 1, () => call(database, 'calculateDocument', { query: encode({ note: 'none' }) }))
}

async function writes(database: Database): Promise<void> {
  const bump = (i: number) =>
    call(database, 'modifyDocument', {
      query: encode({ _id: `case${i}`, version: 1 }),
      data: encode({ $inc: { version: 1 }, $push: { log: { at: new Date(), by: 'staff' } } }),
      multi: true,
      merge: true,
    })
  await timed('durable update, one after the other', 200, bump)
  const started = performance.now()
  await Promise.all(Array.from({ length: 2000 }, (_, i) => bump(i + 1000)))
  console.log(`durable updates, 2000 at once: ${((performance.now() - started) / 2000).toFixed(3)} ms each`)
}

const call = (database: Database, action: string, parameters: Record<string, unknown>) =>
  database.handle(`database.${action}`, { collectionName: 'cases', ...parameters })

const get = (database: Database, query: object, more: Record<string, unknown> = {}) =>
  call(database, 'getDocument', { query: encode(query), ...more })

async function timed<T>(name: string, times: number, run: (i: number) => Promise<T>): Promise<T> {
  let last!: T
  const started = performance.now()
  for (let i = 0; i < times; i++) last = await run(i)
  console.log(`${name}: ${((performance.now() - started) / times).toFixed(3)} ms`)
  return last
}

const caseOf = (i: number) => ({
  _id: `case${i}`,
  version: 1,
  area: `519999/001/001/${String(i % 20).padStart(2, '0')}`,
  status: statuses[i % 5 === 0 ? (i / 5) % 5 : i % 4],
  at: new Date(1_767_225_600_000 + i * 1000),
  due: i % 1000,
  tags: [`t${i % 50}`, `u${i % 7}`],
  place: { type: 'Point', coordinates: [107 + (i % 1000) / 1000, 31.5 + Math.floor(i / 1000) / 1000] },
  applicant: { name: '居民甲', phoneMasked: '138****0000', openid: `o${i % 5000}` },
  log: [{ at: new Date(1_767_225_600_000), by: 'staff', action: 'submit', note: '提交' }],
  note: '申请材料齐全，请尽快办理。',
})

void main()
