import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const SKIPPED = new Set(['node_modules', 'dist', '.data', '.cache', '.git', 'testing'])
/** Tests are in no build. */
const TEST = /\.test\.tsx?$/

/** Names, sizes and times of all files below the folders: equal means that nothing needs building again. */
export function fingerprint(root: string, folders: string[]): string {
  const hash = createHash('sha256')
  const visit = (place: string) => {
    if (!existsSync(place)) return
    const info = statSync(place)
    if (!info.isDirectory()) return hash.update(`${path.relative(root, place)} ${info.size} ${info.mtimeMs}\n`)
    for (const name of readdirSync(place).sort())
      if (!SKIPPED.has(name) && !TEST.test(name)) visit(path.join(place, name))
  }
  for (const folder of folders) visit(path.join(root, folder))
  return hash.digest('hex')
}

export const readStamp = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '')
