import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { processStart } from './process-start'
import { StartRefused } from './start-refused'

const LOCK = 'in-use'

export class DirectoryInUse extends StartRefused {
  constructor(dir: string, pid: number) {
    super(
      `数据文件夹 ${dir} 正由另一个程序（进程 ${pid}）使用，或者它还在关闭。请先停掉它，或用 DATA_DIR 指定另一个文件夹。`,
      `The data folder ${dir} is in use by another program (process ${pid}), or that one is still closing: stop it first, or choose another folder with DATA_DIR.`,
    )
  }
}

interface Holder {
  pid: number
  start: string
}

/**
 * Takes the folder for this process and answers how to give it back. A holder that has died, however it died, holds
 * nothing. Two that share no process table (two containers on one folder) do not see each other.
 * @throws DirectoryInUse
 */
export function lockDirectory(dir: string): () => void {
  mkdirSync(dir, { recursive: true })
  const lock = path.join(dir, LOCK)
  const me = JSON.stringify({ pid: process.pid, start: processStart(process.pid) })
  const mine = `${lock}.${process.pid}.${process.hrtime.bigint()}`
  writeFileSync(mine, me)
  try {
    while (!linked(mine, lock)) removeDead(dir, lock, `${mine}.dead`)
  } finally {
    rmSync(mine, { force: true })
  }
  return () => {
    if (contentOf(lock) === me) rmSync(lock, { force: true })
  }
}

/** A link appears with its whole content or not at all, and never over another. */
function linked(file: string, name: string): boolean {
  try {
    linkSync(file, name)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function removeDead(dir: string, lock: string, aside: string): void {
  const found = contentOf(lock)
  if (found === undefined) return
  refuseLiving(dir, found)
  try {
    renameSync(lock, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  const taken = contentOf(aside)!
  try {
    // Another process may have removed the dead one and put its own here in between: then it goes back.
    if (taken !== found && linked(aside, lock)) refuseLiving(dir, taken)
  } finally {
    rmSync(aside, { force: true })
  }
}

function refuseLiving(dir: string, content: string): void {
  const holder = parsed(content)
  if (holder && processStart(holder.pid) === holder.start) throw new DirectoryInUse(dir, holder.pid)
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** A power cut can leave the file empty; what cannot be read holds nothing. */
function parsed(content: string): Holder | undefined {
  try {
    return JSON.parse(content) as Holder
  } catch {
    return undefined
  }
}
