import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')

/** A folder is ours when it carries this file; nothing else is ever emptied. */
const MARK = 'puziling.json'

export interface DataDir {
  path: string
  /** was the demonstration written to its end? */
  seeded: boolean
  /** SECRET_KEYS of this machine's demonstration; they never leave the folder */
  secretKeys: string
  markSeeded(): Promise<void>
}

/** DATA_DIR with its keys. `fresh`, or a demonstration that was interrupted while it was written, begins anew. */
export async function prepareDataDir({ fresh }: { fresh: boolean }): Promise<DataDir> {
  const folder = path.resolve(root, process.env.DATA_DIR ?? '.data')
  const mark = path.join(folder, MARK)
  const known = existsSync(mark)
    ? (JSON.parse(await readFile(mark, 'utf8')) as { seeded: boolean; secretKeys: string })
    : null
  const foreign = !known && existsSync(folder) && (await readdir(folder)).length > 0
  if (foreign) {
    console.error(`DATA_DIR（${folder}）里有别的文件，没有动它。请换一个空文件夹。`)
    process.exit(1)
  }
  if (known && !fresh && known.seeded) return dataDir(folder, mark, known)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const state = { seeded: false, secretKeys: newSecretKeys() }
  await writeFile(mark, JSON.stringify(state), { mode: 0o600 })
  return dataDir(folder, mark, state)
}

const dataDir = (folder: string, mark: string, state: { seeded: boolean; secretKeys: string }): DataDir => ({
  path: folder,
  ...state,
  markSeeded: () => writeFile(mark, JSON.stringify({ ...state, seeded: true }), { mode: 0o600 }),
})

export function newSecretKeys(): string {
  const key = () => randomBytes(32).toString('base64')
  return JSON.stringify({ current: 'k1', keys: { k1: key() }, index: key() })
}
