import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { open } from 'lmdb'
import { pagesOf } from './compaction'
import { openDatabase } from './database'
import type { Document } from './database/document'
import { decodeAny } from './database/ejson'
import { actionsOn } from './database/temporary-database'

const CASES = 2_000
const KEPT = 500
const AT_ONCE = 250
/** 4 KB: what the documents and their index entries need */
const MOST_PAGES_AFTER = 3_500

let home: string
let grown: string

/** A fiftieth of a county town's years: 2,000 cases that grew by every change, and most of them gone again. */
beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'cloud-compaction-'))
  grown = path.join(home, 'grown')
  const database = await openDatabase({ dir: grown, now: Date.now })
  const db = actionsOn(database)
  await database.createCollection('cases')
  await database.createIndex('cases', { name: 'n', keys: [['n', 1]], unique: true })
  await database.createIndex('cases', { name: 'bins', keys: [['bins', 1]] })
  for (let from = 0; from < CASES; from += AT_ONCE)
    await db.insert(
      'cases',
      Array.from({ length: AT_ONCE }, (_, i) => caseOf(from + i)),
    )
  for (let times = 0; times < 4; times++)
    await db.update('cases', {}, { $push: { log: 'x'.repeat(4_000) }, $inc: { version: 1 } })
  await db.call('removeDocument', {
    collectionName: 'cases',
    query: JSON.stringify({ n: { $gte: KEPT } }),
    multi: true,
  })
  await database.close()
}, 60_000)
afterAll(() => rmSync(home, { recursive: true, force: true }))

const caseOf = (n: number): Document => ({
  _id: `case${n}`,
  n,
  version: 0,
  bins: Array.from({ length: 10 }, (_, i) => `bin${(n * 7 + i) % 97}`),
  log: ['x'.repeat(4_000)],
})

function copyOf(name: string): string {
  const dir = path.join(home, name)
  cpSync(grown, dir, { recursive: true })
  return dir
}

async function pagesIn(dir: string) {
  const root = open({ path: dir, maxDbs: 8, readOnly: true, keyEncoding: 'binary' })
  const pages = pagesOf(root)
  await root.close()
  return pages
}

/** Every case as it was, found by each of its indexes. */
async function requireEverything(dir: string): Promise<void> {
  const database = await openDatabase({ dir, now: Date.now })
  const db = actionsOn(database)
  const { list } = await db.find('cases', {}, { limit: 1000, order: JSON.stringify({ n: 1 }) })
  const found = list.map((one) => decodeAny(one, 0)) as Document[]
  expect(found).toHaveLength(KEPT)
  found.forEach((one, n) => {
    expect(one).toEqual({ ...caseOf(n), version: 4, log: Array(5).fill('x'.repeat(4_000)) })
  })
  const byBin = await db.count('cases', { bins: 'bin3' })
  const wanted = found.filter(({ bins }) => (bins as string[]).includes('bin3')).length
  expect(byBin).toMatchObject({ total: wanted, usage: { docsExamined: 0 } })
  await db.insert('cases', [{ _id: 'new', n: -1 }])
  await expect(db.insert('cases', [{ _id: 'twice', n: 3 }])).rejects.toThrow('E11000')
  await database.close()
}

test('what was changed many times is compacted at the start, and every document and index entry is there', async () => {
  const dir = copyOf('compacted')
  const before = await pagesIn(dir)
  expect(before.free).toBeGreaterThan(4_000)
  await requireEverything(dir)
  const after = await pagesIn(dir)
  expect(after.free).toBeLessThan(200)
  expect(after.all).toBeLessThan(MOST_PAGES_AFTER)
  expect(existsSync(path.join(dir, 'compacting'))).toBe(false)
}, 60_000)

test('a file that has few free pages is left as it is', async () => {
  const dir = copyOf('small')
  await requireEverything(dir)
  const { ino } = statSync(path.join(dir, 'data.mdb'))
  await (await openDatabase({ dir, now: Date.now })).close()
  expect(statSync(path.join(dir, 'data.mdb')).ino).toBe(ino)
}, 60_000)

test.each([
  ['the copy is being made', false],
  ['the copy is made', false],
  ['before the copy takes its place', false],
  ['after the copy took its place', true],
])(
  'killed when %s, it has lost nothing and starts again',
  async (moment, swapped) => {
    const dir = copyOf(moment.replaceAll(' ', '-'))
    const { ino } = statSync(path.join(dir, 'data.mdb'))
    expect(await opened(dir, moment)).toEqual({ signal: 'SIGKILL', said: '' })
    expect(existsSync(path.join(dir, 'compacting'))).toBe(true)
    expect(statSync(path.join(dir, 'data.mdb')).ino !== ino).toBe(swapped)
    await requireEverything(dir)
    expect(existsSync(path.join(dir, 'compacting'))).toBe(false)
    expect((await pagesIn(dir)).free).toBeLessThan(200)
  },
  60_000,
)

test('where it cannot be compacted the folder opens as it is', async () => {
  const dir = copyOf('full')
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const { mkdirSync } = jest.requireActual<typeof import('node:fs')>('node:fs')
  const fs = require('node:fs') as { mkdirSync: typeof mkdirSync }
  fs.mkdirSync = ((name: string, options?: object) => {
    if (path.basename(name) === 'compacting') throw new Error('ENOSPC: no space left on device')
    return mkdirSync(name, options)
  }) as typeof mkdirSync
  try {
    await requireEverything(dir)
  } finally {
    fs.mkdirSync = mkdirSync
    said.mockRestore()
  }
  expect((await pagesIn(dir)).free).toBeGreaterThan(4_000)
}, 60_000)

function opened(dir: string, moment: string): Promise<{ signal: string | null; said: string }> {
  return new Promise((done) => {
    const victim = spawn(
      process.execPath,
      ['--import', 'tsx', path.join(__dirname, 'compaction.victim.ts'), dir, moment],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    let said = ''
    victim.stdout.on('data', (chunk) => (said += chunk))
    victim.on('close', (_, signal) => done({ signal, said }))
  })
}
