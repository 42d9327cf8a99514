import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { KEPT_DEMONSTRATION } from '../product/demonstration-copy'

/**
 * Before all end-to-end files: the demonstration is written, in a process of its own, unless the whole run has written it
 * already. @returns what is done after them
 */
export default function writeDemonstration(): (() => void) | undefined {
  if (process.env[KEPT_DEMONSTRATION]) return
  const dir = mkdtempSync(path.join(tmpdir(), 'puziling-demonstration-'))
  const drop = () => rmSync(dir, { recursive: true, force: true })
  try {
    const script = path.join(__dirname, '../product/keep-demonstration.ts')
    execFileSync(process.execPath, ['--import', 'tsx', script, dir], { stdio: ['ignore', 'ignore', 'inherit'] })
  } catch (error) {
    drop()
    throw error
  }
  process.env[KEPT_DEMONSTRATION] = dir
  return drop
}
