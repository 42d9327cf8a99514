import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStorage, type Storage } from './storage'

/**
 * Prints what a durable write costs on a file whose documents were changed many times, before and after the start that
 * compacts it: `tsx simulator/cloud/database/fragmentation.bench.ts [cases] [changes of each]`.
 */
const CASES = Number(process.argv[2] ?? 20_000)
const CHANGES = Number(process.argv[3] ?? 3)
/** what a crowd commits together */
const AT_ONCE = 200
const MAILBOXES = 5_000
const ENTRIES = 20
const dir = mkdtempSync(join(tmpdir(), 'cloud-database-fragmented-'))
const changed = new Uint8Array(CASES)

const upTo = (most: number) => Math.floor(Math.random() * most)
const entryOf = (n: number, version: number, i: number) =>
  Buffer.from(`bin${i}:${(n * 7_919 + version * 104_729) % 1_000_003}:${n}`)

/** A case grows by every change, and most of its index entries move. */
function changeCase(storage: Storage, n: number): Promise<void> {
  return storage.write((writer) => {
    const version = changed[n] ?? 0
    for (let i = 0; version > 0 && i < ENTRIES; i++) writer.remove('entries', entryOf(n, version, i))
    changed[n] = version + 1
    writer.put(
      'documents',
      Buffer.from(`case:${(n * 2_654_435_761) % 4_294_967_296}`),
      Buffer.alloc(4_500 + version * 600),
    )
    for (let i = 0; i < ENTRIES; i++) writer.put('entries', entryOf(n, version + 1, i), Buffer.alloc(0))
  })
}

const changeMailbox = (storage: Storage) =>
  storage.write((writer) =>
    writer.put('documents', Buffer.from(`mailbox:${upTo(MAILBOXES)}`), Buffer.alloc(2_000 + upTo(15_000))),
  )

async function measure(name: string, storage: Storage): Promise<void> {
  const took: number[] = []
  for (let i = 0; i < 100; i++) {
    const from = performance.now()
    await changeMailbox(storage)
    took.push(performance.now() - from)
  }
  took.sort((a, b) => a - b)
  const size = (statSync(join(dir, 'data.mdb')).size / 2 ** 20).toFixed(0)
  console.log(
    `${name}: a mailbox write p50 ${took[50]?.toFixed(1)} ms, p95 ${took[95]?.toFixed(1)} ms, file ${size} MB`,
  )
}

async function main(): Promise<void> {
  const storage = await openStorage(dir)
  for (let change = 0; change <= CHANGES; change++)
    for (let from = 0; from < CASES; from += AT_ONCE)
      await Promise.all(
        Array.from({ length: AT_ONCE }, (_, i) =>
          i % 4 === 0 ? changeMailbox(storage) : changeCase(storage, change === 0 ? from + i : upTo(CASES)),
        ),
      )
  await measure('after all changes', storage)
  await storage.close()
  const from = performance.now()
  const again = await openStorage(dir)
  console.log(`opened, compacted if need be: ${(performance.now() - from).toFixed(0)} ms`)
  await measure('after the start', again)
  await again.close()
  rmSync(dir, { recursive: true })
}

void main()
