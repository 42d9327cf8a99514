import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from './index'
import { actionsOn } from './temporary-database'

const ROUNDS = 5

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

/** @param ms after the first acknowledgement */
function writeUntilKilled(dir: string, from: number, ms: number): Promise<number[]> {
  return new Promise((finished) => {
    const script = join(__dirname, 'durability.writer.ts')
    const writer = spawn(process.execPath, ['--import', 'tsx', script, dir, String(from)], {
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
