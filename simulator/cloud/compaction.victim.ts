import fs from 'node:fs'
import path from 'node:path'
import { openDatabase } from './database'

/**
 * A process that opens a fragmented folder and kills itself at one moment of the compaction: before its `nth` call of
 * `deed`, or, of a rename, right after it. compaction.test.ts starts it.
 */
const [dir, moment] = process.argv.slice(2) as [string, string]

const die = (): never => {
  process.kill(process.pid, 'SIGKILL')
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}

const { fsyncSync, renameSync } = fs
fs.fsyncSync = (handle) => (moment === 'the copy is made' ? die() : fsyncSync(handle))
fs.renameSync = (from, to) => {
  const isSwap = path.basename(String(to)) === 'data.mdb'
  if (isSwap && moment === 'before the copy takes its place') die()
  renameSync(from, to)
  if (isSwap && moment === 'after the copy took its place') die()
}
if (moment === 'the copy is being made')
  fs.watch(dir, (_, name) => {
    if (name === 'compacting') die()
  })

void openDatabase({ dir, now: Date.now }).then(async (database) => {
  await database.close()
  console.log('compacted')
})
