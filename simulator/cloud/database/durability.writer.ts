import { writeSync } from 'node:fs'
import { shapeOf } from './durability.shape'
import { openDatabase } from './index'
import { actionsOn } from './temporary-database'

/** A process that writes without end and says on standard output what was acknowledged, until durability.test.ts kills it. */
const [dir, from] = process.argv.slice(2) as [string, string]
const WRITERS = 16

async function main(): Promise<void> {
  const database = await openDatabase({ dir, now: Date.now })
  const db = actionsOn(database)
  if (database.collections().length === 0) {
    await database.createCollection('c')
    await database.createIndex('c', { name: 'n', keys: [['n', 1]], unique: true })
    await database.createIndex('c', { name: 'tags', keys: [['tags', 1]] })
  }
  let next = Number(from)
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      for (;;) {
        const n = next++
        await db.insert('c', [{ _id: `a${n}`, tags: [n % 5, 'x'], ...shapeOf(n) }])
        await db.update('c', { _id: `a${n}` }, { $set: { done: true }, $push: { tags: 'y' } })
        writeSync(1, `${n}\n`)
      }
    }),
  )
}

void main()
