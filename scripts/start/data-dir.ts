import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { listenError } from './ports'

/** A folder is ours when it carries this file; nothing else is ever emptied. */
const MARK = 'puziling.json'

interface State {
  /** was the demonstration written to its end? */
  seeded: boolean
  /** SECRET_KEYS of this machine's demonstration; they never leave the folder */
  secretKeys: string
  /** where it is served from, while it is */
  served?: Address
}

export interface Address {
  host: string
  port: number
}

export interface DataDir extends Readonly<State> {
  path: string
  markSeeded(): void
  /** The folder may be served by another process again. */
  release(): void
}

/** Why a folder cannot be used, in a sentence for whoever started us. */
export class DataDirRefused extends Error {}

/**
 * Takes the folder with its keys. `fresh`, or a demonstration that was interrupted while it was written, begins anew.
 * Throws DataDirRefused when it holds somebody else's files or is served from another address at this moment.
 */
export async function takeDataDir(folder: string, { fresh, at }: { fresh: boolean; at: Address }): Promise<DataDir> {
  const names = listed(folder)
  const known = names.includes(MARK) ? readState(path.join(folder, MARK)) : undefined
  if (!known && names.length > 0)
    throw new DataDirRefused(`DATA_DIR（${folder}）里有别的文件，没有动它。请换一个空文件夹。`)
  if (known?.served && (await listenError(known.served))?.code === 'EADDRINUSE')
    throw new DataDirRefused(
      `DATA_DIR（${folder}）正由端口 ${known.served.port} 上的另一个 npm start 使用。请先停掉它，或用 DATA_DIR 指定另一个文件夹。`,
    )
  const kept = known?.seeded && !fresh
  let state: State = { ...(kept ? known : { seeded: false, secretKeys: newSecretKeys() }), served: at }
  mkdirSync(folder, { recursive: true })
  const write = (changes: Partial<State>) => {
    state = { ...state, ...changes }
    writeState(folder, state)
  }
  // marked as unfinished first: an end in the middle of emptying leaves a folder that is still ours
  write({})
  if (!kept)
    for (const name of names) if (name !== MARK) rmSync(path.join(folder, name), { recursive: true, force: true })
  return {
    path: folder,
    seeded: state.seeded,
    secretKeys: state.secretKeys,
    markSeeded: () => write({ seeded: true }),
    release: () => write({ served: undefined }),
  }
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return []
    throw code === 'ENOTDIR' ? new DataDirRefused(`DATA_DIR（${folder}）不是文件夹。`) : error
  }
}

/** A mark that cannot be read is ours all the same, with nothing in it to keep. */
function readState(mark: string): State {
  try {
    return JSON.parse(readFileSync(mark, 'utf8')) as State
  } catch {
    return { seeded: false, secretKeys: '' }
  }
}

function writeState(folder: string, state: State): void {
  const mark = path.join(folder, MARK)
  writeFileSync(`${mark}.new`, JSON.stringify(state), { mode: 0o600 })
  renameSync(`${mark}.new`, mark)
}

export function newSecretKeys(): string {
  const key = () => randomBytes(32).toString('base64')
  return JSON.stringify({ current: 'k1', keys: { k1: key() }, index: key(), sign: key() })
}
