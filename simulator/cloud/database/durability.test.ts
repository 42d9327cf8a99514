import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Document } from './document'
import { shapeOf } from './durability.shape'
import { decodeAny } from './ejson'
import { type Database, openDatabase } from './index'
import { openStorage } from './storage'
import { actionsOn, temporaryDatabase } from './temporary-database'

const ROUNDS = 5
const WRITER = join(__dirname, 'durability.writer.ts')

test('killed at any moment, the database has every acknowledged write, and its indexes agree with its documents', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'cloud-database-killed-'))
  const acknowledged: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const from = round * 1_000_000
    acknowledged.push(...(await writeUntilKilled(dir, from, 60 + round * 70)))
    const database = await openDatabase({ dir, now: Date.now })
    const db = actionsOn(database)
    for (const n of acknowledged) {
      const { list, usage } = await db.find('c', { n })
      expect(list).toEqual([expect.objectContaining({ _id: `a${n}`, done: true })])
      expect(usage.docsExamined).toBe(1)
    }
    const { total } = await db.count('c', {})
    await readEverything(database)
    for (const counted of [{ n: { $gte: 0 } }, { tags: 'x' }]) {
      const byIndex = await db.count('c', counted)
      expect([byIndex.total, byIndex.usage.docsExamined]).toEqual([total, 0])
    }
    expect((await db.count('c', { tags: 'y' })).total).toBeGreaterThanOrEqual(acknowledged.length)
    await database.close()
  }
  expect(acknowledged.length).toBeGreaterThan(ROUNDS * 10)
  rmSync(dir, { recursive: true, force: true })
}, 60_000)

test('opened again and inserted into before anything was read, it reads the documents of every earlier time', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'cloud-database-reopened-'))
  for (let time = 0; time < 4; time++) {
    const database = await openDatabase({ dir, now: Date.now })
    await database.createCollection('c')
    const documents = Array.from({ length: 50 }, (_, i) => ({ _id: `a${time}-${i}`, ...shapeOf(time * 50 + i) }))
    await actionsOn(database).insert('c', documents.slice(0, 25))
    await Promise.all(documents.slice(25).map((document) => actionsOn(database).insert('c', [document])))
    expect(await readEverything(database)).toBe((time + 1) * 50)
    await database.close()
  }
  rmSync(dir, { recursive: true, force: true })
})

test('while one process has it, another is refused in two plain lines and does no harm', async () => {
  const { dir, database, insert, remove } = await temporaryDatabase()
  await database.createCollection('c')
  await insert('c', [{ _id: 'a1', ...shapeOf(1) }])
  const rival = spawn(process.execPath, ['--import', 'tsx', WRITER, dir, '1000'], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  rival.stderr.on('data', (text) => (said += text))
  expect(await new Promise((exited) => rival.on('exit', exited))).toBe(1)
  expect(said).toContain(`正由另一个程序（进程 ${process.pid}）使用`)
  expect(said).toContain('is in use by another program')
  await insert('c', [{ _id: 'a2', ...shapeOf(2) }])
  expect(await readEverything(database)).toBe(2)
  await remove()
}, 30_000)

test('a folder of the format that could be misread is refused', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'cloud-database-old-'))
  const old = await openStorage(dir)
  await old.write((writer) => writer.put('meta', Buffer.from('next-number'), Buffer.of(0, 0, 0, 1)))
  await old.close()
  for (const _ of [1, 2]) await expect(openDatabase({ dir, now: Date.now })).rejects.toThrow('npm start -- --fresh')
  rmSync(dir, { recursive: true, force: true })
})

test('what is asked while it closes is done or refused, never half done', async () => {
  const { dir, database, insert } = await temporaryDatabase()
  await database.createCollection('c')
  const asked = Array.from({ length: 40 }, (_, n) => insert('c', [{ _id: `a${n}`, ...shapeOf(n) }]))
  const closed = database.close()
  await expect(insert('c', [{ _id: 'late' }])).rejects.toThrow('being closed')
  await closed
  const done = (await Promise.allSettled(asked)).filter(({ status }) => status === 'fulfilled')
  const again = await openDatabase({ dir, now: Date.now })
  expect(await readEverything(again)).toBe(done.length)
  expect(done).toHaveLength(40)
  await again.close()
  rmSync(dir, { recursive: true, force: true })
})

/** Every document of `c` has what was written into it. @returns how many there are */
async function readEverything(database: Database): Promise<number> {
  for (let offset = 0; ; offset += 1000) {
    const { list } = await actionsOn(database).find('c', {}, { offset, limit: 1000 })
    for (const document of list.map((encoded) => decodeAny(encoded, 0)) as Document[]) {
      expect(document).toMatchObject(shapeOf(document.n as number))
    }
    if (list.length < 1000) return offset + list.length
  }
}

/** @param ms after the first acknowledgement */
function writeUntilKilled(dir: string, from: number, ms: number): Promise<number[]> {
  return new Promise((finished) => {
    const writer = spawn(process.execPath, ['--import', 'tsx', WRITER, dir, String(from)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    writer.stdout.on('data', (chunk) => {
      if (said === '') setTimeout(() => writer.kill('SIGKILL'), ms)
      said += chunk
    })
    writer.on('close', () => finished(said.split('\n').slice(0, -1).map(Number)))
  })
}
